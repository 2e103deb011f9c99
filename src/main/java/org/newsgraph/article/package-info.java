/** What we publish: articles, their immutable revisions, sections and paragraphs. */
@NullMarked
package org.newsgraph.article;

import org.jspecify.annotations.NullMarked;
