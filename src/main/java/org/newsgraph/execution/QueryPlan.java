package org.newsgraph.execution;

/**
 * How to answer a query.
 *
 * @param objects
 *        number of object plans in it
 * @param loads
 *        number of loaded fields in it
 */
record QueryPlan(ObjectPlan root, int objects, int loads) {
}
