package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.ingest.link.DirectoryLinker;
import org.newsgraph.ingest.link.LinkContext;
import org.newsgraph.ingest.link.LinkInput;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any text and any directory. */
class DetectionPropertiesTest {

    @Property(tries = 300)
    void any_text_gives_spans_in_order_that_do_not_overlap(@ForAll("texts") List<String> blocks,
            @ForAll("names") List<String> names) {
        ArticleText text = Texts.paragraphs(blocks.toArray(String[]::new));
        DetectedMention last = null;
        for (DetectedMention mention : new TrainedDetector().detect(text, known(names))) {
            String block = text.blocks().get(mention.block()).text();
            assertThat(block.substring(mention.start(), mention.end())).isEqualTo(mention.text())
                    .isEqualTo(mention.text().strip()).isNotEmpty();
            assertThat(cuts(block, mention.start()) || cuts(block, mention.end())).isFalse();
            if (last != null && last.block() == mention.block()) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(last.end());
            } else if (last != null) {
                assertThat(mention.block()).isGreaterThan(last.block());
            }
            last = mention;
        }
    }

    @Property(tries = 300)
    void every_mention_is_resolved_and_every_chain_decided(@ForAll("texts") List<String> blocks,
            @ForAll("names") List<String> names) {
        ArticleText text = Texts.paragraphs(blocks.toArray(String[]::new));
        List<DetectedMention> mentions = new RulesAlone().detect(text, known(names));
        List<ResolvedMention> resolved = new ArticleResolver().resolve(text, mentions, known(names));
        assertThat(resolved).extracting(ResolvedMention::mention).isEqualTo(mentions);
        for (int index = 0; index < resolved.size(); index++) {
            ResolvedMention mention = resolved.get(index);
            assertThat(mention.antecedent()).isBetween(-1, resolved.size() - 1).isNotEqualTo(index);
            if (mention.antecedent() >= 0) {
                assertThat(resolved.get(mention.antecedent()).chain()).isEqualTo(mention.chain());
            }
        }
        long chains = resolved.stream().map(ResolvedMention::chain).distinct().count();
        LinkInput input = new LinkInput(text, null, resolved, known(names), LinkContext.none());
        assertThat(new DirectoryLinker().link(input)).hasSize((int) chains);
    }

    @Property(tries = 300)
    void every_listed_name_that_is_found_was_asked_for(@ForAll("texts") List<String> blocks,
            @ForAll("names") List<String> names) {
        ArticleText text = Texts.paragraphs(blocks.toArray(String[]::new));
        assertThat(new RulesAlone().detect(text, known(names)))
                .filteredOn(mention -> mention.evidence() == Evidence.DIRECTORY)
                .allMatch(mention -> NameKeys.of(text).contains(NameKey.of(mention.text())));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> words = Arbitraries.of("Anna", "Velkos", "Mr.", "the", "NATO", "(", ")", "U.S.", "Bank", "of",
                "Ltd", "said", "in", "Oslo", "’s", "'s", "al-Velkos", "Oslo-Velkos", ",", ". ", "😀", "中", "QXR", "J.",
                "van", "and", "Ambassador", "University", "\n", "“", "é", "A\u0301", "x", "Smiths");
        Arbitrary<String> prose = Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(3)).list().ofMaxSize(30)
                .flatMap(list -> Arbitraries.of(" ", "").map(glue -> String.join(glue, list)));
        return Arbitraries.oneOf(prose, Arbitraries.strings().ofMaxLength(40)).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.oneOf(Arbitraries.of("Anna Velkos", "Velkos", "Oslo", "QXR", "University of Oslo", "中", "É",
                "Bank", "the Bank"), Arbitraries.strings().ofMaxLength(6)).list().ofMaxSize(8);
    }

    private static KnownNames known(List<String> names) {
        List<KnownName> known = new ArrayList<>();
        for (int id = 0; id < names.size(); id++) {
            EntityKind kind = EntityKind.values()[id % 3];
            known.add(new KnownName(id / 2, kind, names.get(id), names.get(id), AliasKind.values()[id % 6]));
        }
        return KnownNames.of(known);
    }

    private static boolean cuts(String text, int at) {
        return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
