package org.newsgraph.execution;

/** An operation took longer than is allowed. */
final class OperationTimedOut extends RuntimeException {
}
