package org.newsgraph.ingest;

import java.time.LocalDate;

import org.newsgraph.text.ArticleText;

/**
 * What the pipeline looks at.
 *
 * @param date
 *        the day of publication
 */
record Source(ArticleText text, LocalDate date) {
}
