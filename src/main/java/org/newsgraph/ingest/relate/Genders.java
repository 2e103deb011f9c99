package org.newsgraph.ingest.relate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.ingest.detect.Titles.Gender;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** What the titles and first names of an article say of its people. */
final class Genders {
    private final Map<Integer, Gender> byChain = new HashMap<>();

    Genders(ArticleText text, List<ResolvedMention> mentions) {
        for (ResolvedMention mention : mentions) {
            if (mention.kind() == EntityKind.PERSON) {
                String block = text.blocks().get(mention.mention().block()).text();
                Gender title = Titles.gender(Titles.before(block, mention.mention().start()));
                String key = NameKey.of(mention.mention().text());
                int blank = key.indexOf(' ');
                Gender name = blank < 0 ? Gender.UNSAID : Titles.genderOfName(key.substring(0, blank));
                note(mention.chain(), title == Gender.UNSAID ? name : title);
            }
        }
    }

    private void note(int chain, Gender gender) {
        if (gender != Gender.UNSAID) {
            byChain.putIfAbsent(chain, gender);
        }
    }

    /** Whether "he" or "she" can mean the person. */
    boolean allow(int chain, Gender pronoun) {
        Gender known = byChain.getOrDefault(chain, Gender.UNSAID);
        return known == Gender.UNSAID || known == pronoun;
    }
}
