/** Who is quoted with what words. */
@NullMarked
package org.newsgraph.quotation;

import org.jspecify.annotations.NullMarked;
