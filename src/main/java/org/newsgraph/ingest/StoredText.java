package org.newsgraph.ingest;

import java.util.List;

import org.newsgraph.article.Paragraph;
import org.newsgraph.article.Revision;
import org.newsgraph.article.Section;

/**
 * The text of a revision that is in the database, with its parts in reading order.
 *
 * @param replacing
 *        whether what its article states comes in place of something
 */
record StoredText(BlockLayout layout, boolean replacing, Revision revision, List<Section> sections,
        List<List<Paragraph>> paragraphs) {
}
