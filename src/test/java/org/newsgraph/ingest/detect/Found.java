package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.EntityKind;

/** What the detector finds, as short lines. */
final class Found {
    private Found() {
    }

    static List<String> in(String paragraph, KnownName... known) {
        return in(Texts.paragraphs(paragraph), known);
    }

    static List<String> in(ArticleText text, KnownName... known) {
        return new RulesAlone().detect(text, KnownNames.of(List.of(known))).stream()
                .map(mention -> mention.kind() + " " + mention.text()).toList();
    }

    static List<String> people(String paragraph, KnownName... known) {
        return ofKind(EntityKind.PERSON, paragraph, known);
    }

    static List<String> organizations(String paragraph, KnownName... known) {
        return ofKind(EntityKind.ORGANIZATION, paragraph, known);
    }

    static List<String> places(String paragraph, KnownName... known) {
        return ofKind(EntityKind.PLACE, paragraph, known);
    }

    private static List<String> ofKind(EntityKind kind, String paragraph, KnownName... known) {
        String prefix = kind + " ";
        return in(paragraph, known).stream().filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length())).toList();
    }
}
