package org.newsgraph.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.crossref.ArticleEntity;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.directory.IdentifierRow;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.EntityRelation;

/** An entity that an article names, with what others call it. */
record Named(ArticleEntity in, List<IdentifierRow> identifiers, List<String> pages) {

    EntityRow entity() {
        return in.entity();
    }

    boolean is(EntityKind kind) {
        return entity().getKind() == kind;
    }

    /** The word of IPTC and schema.org for how the article is related to it. */
    String relation() {
        return in.relation() == EntityRelation.ABOUT ? "about" : "mentions";
    }

    /** From 0 to 100. */
    int relevance() {
        return (int) Math.round(in.salience() * 100);
    }

    /** Wikidata's URI and the pages about it, once each. */
    List<String> sameAs() {
        Set<String> all = new LinkedHashSet<>();
        Addresses.wikidata(identifiers).ifPresent(all::add);
        all.addAll(pages);
        return new ArrayList<>(all);
    }
}
