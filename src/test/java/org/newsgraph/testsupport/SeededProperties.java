package org.newsgraph.testsupport;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Generates the same cases in each ordinary run, so that it says of a change whether the change broke something. What
 * nobody has thought of yet is looked for with {@code -Dnewsgraph.test.seed=random}, as the nightly profile does; another
 * number gives other cases. A property that sets its own number of tries is tried {@code -Dnewsgraph.test.times} as often.
 */
public final class SeededProperties implements AroundPropertyHook {
    private static final String SEED = System.getProperty("newsgraph.test.seed", "20261129");
    private static final int TIMES = Integer.getInteger("newsgraph.test.times", 1);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        if (!SEED.equals("random") && attributes.seed().filter(seed -> !seed.isEmpty()).isEmpty()) {
            attributes.setSeed(SEED);
        }
        attributes.tries().ifPresent(tries -> attributes.setTries(tries * TIMES));
        return property.execute();
    }

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return true;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    /** Before what else stands around a property. */
    @Override
    public int aroundPropertyProximity() {
        return -100;
    }
}
