/**
 * The compiled read path: a document is parsed, bounded and validated once, compiled to a plan, and answered level by level
 * straight into JSON.
 */
@NullMarked
package org.newsgraph.execution;

import org.jspecify.annotations.NullMarked;
