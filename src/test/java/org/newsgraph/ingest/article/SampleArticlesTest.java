package org.newsgraph.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.article.SampleArticle.FoundName;
import org.newsgraph.ingest.article.SampleArticle.MarkedName;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.TrainedDetector;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.ResolvedMention;

/**
 * Ten invented articles of different kinds, read without a directory and compared with a reader's marks. What is still
 * wrong stands in known-errors.txt beside the articles: "+" found and no name, "-" a name and not found, "~" a name that
 * is torn from the others of its bearer.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleArticlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"politics", "court", "sport", "business", "culture", "obituary", "science", "council",
            "interview", "disaster"})
    void what_is_found_is_what_a_reader_marked_but_for_the_known_errors(String title) throws IOException {
        assertThat(errors(SampleArticle.read(title))).containsExactlyInAnyOrderElementsOf(knownErrors(title));
    }

    private static List<String> knownErrors(String title) throws IOException {
        try (var in = SampleArticlesTest.class.getResourceAsStream("/articles/known-errors.txt")) {
            String start = title + " ";
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length())).toList();
        }
    }

    private static List<String> errors(SampleArticle article) {
        Map<FoundName, Integer> chains = found(article);
        Map<String, TreeSet<Integer>> chainsByMeaning = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (MarkedName marked : article.names()) {
            Integer chain = chains.remove(marked.name());
            if (chain == null) {
                errors.add("- " + marked.name().kind() + " " + marked.name().text());
            } else {
                chainsByMeaning.computeIfAbsent(marked.meant(), meant -> new TreeSet<>()).add(chain);
            }
        }
        chains.keySet().forEach(name -> errors.add("+ " + name.kind() + " " + name.text()));
        chainsByMeaning.forEach((meant, several) -> {
            if (several.size() > 1) {
                errors.add("~ " + meant);
            }
        });
        assertThat(chainsByMeaning.values().stream().flatMap(TreeSet::stream)).doesNotHaveDuplicates();
        return errors;
    }

    private static Map<FoundName, Integer> found(SampleArticle article) {
        List<DetectedMention> mentions = new TrainedDetector().detect(article.text(), KnownNames.none());
        Map<FoundName, Integer> chains = new LinkedHashMap<>();
        for (ResolvedMention resolved : new ArticleResolver().resolve(article.text(), mentions, KnownNames.none())) {
            DetectedMention mention = resolved.mention();
            chains.put(new FoundName(mention.block(), mention.start(), mention.text(), resolved.kind()),
                    resolved.chain());
        }
        return chains;
    }
}
