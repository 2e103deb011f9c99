package org.newsgraph.execution;

import java.util.Map;
import java.util.Set;

import org.newsgraph.graphql.FieldLoader;

/**
 * How to answer a query.
 *
 * @param objects
 *        number of object plans in it
 * @param loads
 *        number of loaded fields in it
 * @param asked
 *        properties that are asked of what each loader gives
 */
record QueryPlan(ObjectPlan root, int objects, int loads, Map<FieldLoader, Set<String>> asked) {
}
