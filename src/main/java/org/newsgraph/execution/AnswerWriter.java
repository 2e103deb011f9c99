package org.newsgraph.execution;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.FieldPlan.Branch;
import org.newsgraph.execution.FieldPlan.Loaded;
import org.newsgraph.execution.FieldPlan.Property;
import org.newsgraph.execution.FieldPlan.TypeName;
import org.newsgraph.execution.OutputType.Leaf;
import org.newsgraph.execution.OutputType.ListOf;
import org.newsgraph.execution.OutputType.ObjectOf;

/**
 * Writes loaded objects as JSON, depth first. Where null stands against the schema, what was written of the nearest object
 * that may be null is cut off again; its other fields are still looked at, so that no error goes unsaid.
 */
final class AnswerWriter {
    private final JsonWriter json;
    private final FieldErrors errors;
    /** Null if nobody wants to know them. */
    private final @Nullable Sources sources;
    private final ResponsePath path = new ResponsePath();

    AnswerWriter(JsonWriter json, FieldErrors errors, @Nullable Sources sources) {
        this.json = json;
        this.errors = errors;
        this.sources = sources;
    }

    /** The value of {@code data}. */
    void write(Instance root) {
        int start = json.length();
        if (!object(root.plan(), root.source(), root)) {
            json.cutTo(start);
            json.nullValue();
        }
    }

    /** False if null must take the place of the object. */
    private boolean object(ObjectPlan plan, Object source, @Nullable Instance instance) {
        if (sources == null) {
            return fields(plan, source, instance);
        }
        boolean before = sources.enter(source);
        boolean whole = fields(plan, source, instance);
        sources.leave(before);
        return whole;
    }

    private boolean fields(ObjectPlan plan, Object source, @Nullable Instance instance) {
        boolean whole = true;
        json.openObject();
        boolean first = true;
        for (FieldPlan field : plan.fields()) {
            if (!first) {
                json.comma();
            }
            first = false;
            json.raw(field.key().json());
            whole &= field(field, source, instance);
        }
        json.closeObject();
        return whole;
    }

    private boolean field(FieldPlan field, Object source, @Nullable Instance instance) {
        if (field instanceof TypeName name) {
            json.raw(name.json());
            return true;
        }
        path.enter(field.key());
        boolean whole = complete(field, source, instance);
        path.leave();
        return whole;
    }

    private boolean complete(FieldPlan field, Object source, @Nullable Instance instance) {
        if (field instanceof Property property) {
            return complete(field, property.type(), read(property, source));
        }
        if (instance == null) {
            throw new IllegalStateException("nothing was loaded for " + field.key().name());
        }
        return field instanceof Loaded loaded
                ? complete(field, loaded.type(), instance.value(loaded.slot()))
                : complete(field, ((Branch) field).type(), instance.value(((Branch) field).slot()));
    }

    private static @Nullable Object read(Property property, Object source) {
        try {
            return property.reader().read(source);
        } catch (Exception failure) {
            return new Failure(failure);
        }
    }

    /** Writes the value, or null if that may stand here; false if neither can be. */
    private boolean complete(FieldPlan field, OutputType type, @Nullable Object value) {
        int start = json.length();
        if (value instanceof Failure failure) {
            errors.add(failure.cause(), path, field.key().location());
        } else if (value == null) {
            if (type.nonNull()) {
                errors.addWrongValue("null, which is against the schema,", path);
            }
        } else if (completeValue(field, type, value)) {
            return true;
        } else {
            json.cutTo(start);
        }
        if (!type.nonNull()) {
            json.nullValue();
        }
        return !type.nonNull();
    }

    private boolean completeValue(FieldPlan field, OutputType type, Object value) {
        if (type instanceof Leaf leaf) {
            return leaf(leaf, value);
        }
        if (type instanceof ListOf list) {
            return list(field, list.element(), value);
        }
        return object(((ObjectOf) type).selection(), value);
    }

    private boolean leaf(Leaf leaf, Object value) {
        try {
            if (leaf.writer().write(json, value)) {
                return true;
            }
            if (leaf.nonNull()) {
                errors.addWrongValue("a scalar that is null, which is against the schema,", path);
            }
        } catch (AnswerTooLarge tooLarge) {
            throw tooLarge;
        } catch (RuntimeException notOfTheType) {
            errors.addWrongValue(String.valueOf(notOfTheType.getMessage()), path);
        }
        return false;
    }

    private boolean list(FieldPlan field, OutputType element, Object value) {
        Iterable<?> elements = Lists.of(value);
        if (elements == null) {
            errors.addWrongValue(value.getClass() + " in place of a list", path);
            return false;
        }
        boolean whole = true;
        json.openArray();
        path.enterList();
        int position = 0;
        for (Object each : elements) {
            if (position > 0) {
                json.comma();
            }
            path.at(position++);
            whole &= complete(field, element, each);
        }
        path.leave();
        json.closeArray();
        return whole;
    }

    private boolean object(Selection selection, Object value) {
        if (value instanceof Instance instance) {
            return instance.repeat(json) || object(instance);
        }
        ObjectPlan plan = selection.planFor(value);
        if (plan == null) {
            errors.addWrongValue(value.getClass() + ", which has no type here,", path);
            return false;
        }
        return object(plan, value, null);
    }

    private boolean object(Instance instance) {
        int start = json.length();
        int before = errors.size();
        boolean whole = object(instance.plan(), instance.source(), instance);
        if (whole && errors.size() == before) {
            instance.writtenAt(json, start);
        }
        return whole;
    }
}
