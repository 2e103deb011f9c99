package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** XML that every parser takes, whatever stands in an article. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class XmlTest {
    @Test
    void marks_are_escaped_in_text_and_in_attributes() {
        assertThat(new Xml().element("p", "a < b && \"c\" ]]>", "title", "\"<&").toString())
                .isEqualTo("<p title=\"&quot;&lt;&amp;\">a &lt; b &amp;&amp; \"c\" ]]&gt;</p>");
    }

    @Test
    void characters_that_XML_does_not_have_are_replaced() {
        assertThat(new Xml().element("p", "a\u0001b\uFFFEc\uD83D\uDE00").toString())
                .isEqualTo("<p>a\uFFFDb\uFFFDc\uD83D\uDE00</p>");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(new Xml().element("p", null).empty("a", "href", null).toString()).isEqualTo("<a/>");
    }
}
