package org.newsgraph.export;

import java.util.List;

import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.SectionRow;

/** A section with its paragraphs. */
record Part(SectionRow section, List<ParagraphRow> paragraphs) {
}
