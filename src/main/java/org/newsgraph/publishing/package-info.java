/** The life of an article: publishing, embargo, withholding, killing, correcting; the desk that sees what readers do not. */
@NullMarked
package org.newsgraph.publishing;

import org.jspecify.annotations.NullMarked;
