package org.newsgraph.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.article.ParagraphRow;
import org.newsgraph.vocabulary.ParagraphRole;

/** The body of an article as XHTML: headings from h2 down, since h1 is the headline; list items without their marks. */
final class Xhtml {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)] (.*)", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("[^\\p{L}\\p{N}] (.*)", Pattern.DOTALL);
    private static final int DEEPEST = 6;
    private final WholeArticle article;
    private final Xml xml = new Xml();
    private String list = "";

    private Xhtml(WholeArticle article) {
        this.article = article;
    }

    /** Elements one after another, without one around them. */
    static String of(WholeArticle article) {
        Xhtml body = new Xhtml(article);
        article.parts().forEach(body::add);
        return body.xml.toString();
    }

    private void add(Part part) {
        if (part.section().heading() != null) {
            xml.element("h" + Math.min(DEEPEST, part.section().level() + 1), part.section().heading());
        }
        part.paragraphs().forEach(this::add);
        enterList("");
    }

    private void add(ParagraphRow paragraph) {
        if (paragraph.role() == ParagraphRole.LIST_ITEM) {
            addItem(paragraph.text());
            return;
        }
        enterList("");
        if (paragraph.role() == ParagraphRole.QUOTE) {
            xml.open("blockquote").element("p", paragraph.text()).close();
        } else if (!article.isStandfirst(paragraph)) {
            // The standfirst is told apart, as a description.
            xml.element("p", paragraph.text());
        }
    }

    private void addItem(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            enterList("ol");
            xml.element("li", numbered.group(2), "value", numbered.group(1));
        } else {
            Matcher marked = MARKED.matcher(text);
            enterList("ul");
            xml.element("li", marked.matches() ? marked.group(1) : text);
        }
    }

    private void enterList(String wanted) {
        if (!list.equals(wanted)) {
            if (!list.isEmpty()) {
                xml.close();
            }
            if (!wanted.isEmpty()) {
                xml.open(wanted);
            }
            list = wanted;
        }
    }
}
