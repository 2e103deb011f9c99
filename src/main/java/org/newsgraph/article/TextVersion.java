package org.newsgraph.article;

import static org.newsgraph.vocabulary.Versions.DIRECTORY_VERSION;

import org.newsgraph.sql.Row;

/**
 * A text with its mentions as they are at one time: equal versions have equal sections, paragraphs and mentions.
 *
 * @param revision
 *        key of the revision, whose text never changes
 * @param mentions
 *        grows whenever a mention of the article is changed; the database counts, whoever makes the change
 */
public record TextVersion(long revision, long mentions) {
    /** The columns that {@link #of} reads, from {@code published_article a}. */
    public static final String COLUMNS = "a.revision_id AS text_revision, a.mentions_version,"
            + " (SELECT d.version FROM directory_version d) AS " + DIRECTORY_VERSION;

    public static TextVersion of(Row row) {
        row.see(DIRECTORY_VERSION);
        return new TextVersion(row.number("text_revision"), row.number("mentions_version"));
    }

    TextVersion later(TextVersion other) {
        return mentions >= other.mentions ? this : other;
    }
}
