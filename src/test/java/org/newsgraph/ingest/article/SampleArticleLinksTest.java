package org.newsgraph.ingest.article;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.ingest.article.SampleArticle.FoundName;
import org.newsgraph.ingest.article.SampleArticle.MarkedName;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.NameKeys;
import org.newsgraph.ingest.detect.NatoArticle;
import org.newsgraph.ingest.detect.TrainedDetector;
import org.newsgraph.ingest.link.DirectoryLinker;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkInput;
import org.newsgraph.ingest.memory.MemoryDirectory;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.ResolvedMention;

/** What the ten articles are linked to in the core directory: each link was checked by a reader. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleArticleLinksTest {
    private static final DirectoryLinker LINKER = new DirectoryLinker();
    private static MemoryDirectory directory;

    @BeforeAll
    static void read() throws IOException, PopoloFile.Unreadable {
        try (Stream<Path> files = Files.list(Path.of("db/core"))) {
            directory = MemoryDirectory
                    .fromPopolo(files.filter(file -> file.toString().endsWith(".json")).sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"politics", "court", "sport", "business", "culture", "obituary", "science", "council",
            "interview", "disaster"})
    void a_name_is_linked_to_what_it_means_or_to_nothing(String title) throws IOException {
        assertThat(links(SampleArticle.read(title))).isEqualTo(expected(title));
    }

    @Test
    void the_article_about_nato_has_its_34_names_and_no_other_with_the_directory_too() {
        KnownNames known = directory.known(NameKeys.of(NatoArticle.TEXT));
        assertThat(new TrainedDetector().detect(NatoArticle.TEXT, known)).hasSize(34)
                .extracting(DetectedMention::text).containsOnly("NATO", "Ukraine", "Smith", "Russia", "US",
                        "Eastern Europe", "Baltic states", "Julianne Smith", "Lithuania", "Kyiv", "Kremlin");
    }

    private static Map<String, String> expected(String title) throws IOException {
        try (var in = SampleArticleLinksTest.class.getResourceAsStream("/articles/links.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" "))
                    .filter(line -> line[0].equals(title)).collect(toMap(line -> line[1], line -> line[2]));
        }
    }

    /** By the reader's word for who is meant; what is found and no name is called by its text. */
    private static Map<String, String> links(SampleArticle article) {
        Map<FoundName, String> meant = new LinkedHashMap<>();
        article.names().forEach((MarkedName marked) -> meant.put(marked.name(), marked.meant()));
        KnownNames known = directory.known(NameKeys.of(article.text()));
        List<ResolvedMention> mentions = new ArticleResolver().resolve(article.text(),
                new TrainedDetector().detect(article.text(), known), known);
        List<LinkDecision> decisions = LINKER.link(new LinkInput(article.text(), null, mentions, known,
                directory.context(LINKER.contenders(mentions, known).entities())));
        Map<String, String> links = new TreeMap<>();
        for (ResolvedMention mention : mentions) {
            if (decisions.get(mention.chain()) instanceof Linked linked) {
                FoundName name = new FoundName(mention.mention().block(), mention.mention().start(),
                        mention.mention().text(), mention.kind());
                links.put(meant.getOrDefault(name, name.text().replace(' ', '_')),
                        directory.identifier(linked.entityId()));
            }
        }
        return links;
    }
}
