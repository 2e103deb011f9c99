package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.format.NewsItem.Subject;

/** Feeds of RSS in which some categories are those of Atom. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedCategoriesTest {
    private static NewsItem item(String generator, String categories) {
        return Samples.read("<rss xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><generator>" + generator
                + "</generator><item>" + categories + "</item></channel></rss>", DocumentForm.XML).get(0).item();
    }

    @Test
    void one_of_atom_does_not_hide_those_of_rss() {
        NewsItem item = item("Quay CMS", "<category>World</category><category domain=\"d\">Ferries</category>"
                + "<atom:category term=\"tax\"/>");
        assertThat(item.category).isEqualTo("World");
        assertThat(item.subjects).containsExactly(new Subject(null, null, null, "World"),
                new Subject("d", "Ferries", null, "Ferries"), new Subject(null, null, null, "tax"));
    }

    @Test
    void what_both_say_is_one_subject_with_the_code_that_either_has() {
        NewsItem item = item("Quay CMS", "<category>world</category><category domain=\"d\">Ferries</category>"
                + "<atom:category term=\"wor\" label=\"World\"/><atom:category term=\"Ferries\"/>");
        assertThat(item.category).isEqualTo("world");
        assertThat(item.subjects).containsExactly(new Subject(null, "wor", null, "World"),
                new Subject("d", "Ferries", null, "Ferries"));
    }

    @Test
    void in_our_own_feeds_those_of_atom_say_all() {
        NewsItem item = item("Newsgraph", "<category>World</category><category>Ferries</category>"
                + "<atom:category term=\"World\" scheme=\"urn:x-newsgraph:category\" label=\"World\"/>"
                + "<atom:category term=\"s:f\" label=\"Ferries\"/>");
        assertThat(item.category).isEqualTo("World");
        assertThat(item.subjects).containsExactly(new Subject("s", "f", null, "Ferries"));
    }
}
