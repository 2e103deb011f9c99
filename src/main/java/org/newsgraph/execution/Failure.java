package org.newsgraph.execution;

/** Stands where a value should be: the field failed. */
record Failure(Throwable cause) {
}
