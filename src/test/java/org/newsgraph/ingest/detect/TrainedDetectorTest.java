package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.ingest.detect.Found.in;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newsgraph.text.ArticleText;

class TrainedDetectorTest {

    @Test
    void a_heading_with_every_word_capitalised_holds_only_known_names() {
        assertThat(in(Texts.headed("Solidarity with Norway and Preventing Conflict Expansion", "Talks went on.")))
                .containsExactly("PLACE Norway");
    }

    @Test
    void a_heading_holds_names_of_the_text_below() {
        assertThat(in(Texts.headed("Velkos Warns Of Long Talks", "Later Anna Velkos spoke."))).containsExactly(
                "PERSON Velkos", "PERSON Anna Velkos");
    }

    @Test
    void words_that_begin_sentences_are_no_names() {
        assertThat(in(
                "Amid doubts, Diplomacy won. Looking ahead: Defense. Monday came. Ambassador! However, Strengthening."))
                .isEmpty();
    }

    @Test
    void mentions_are_spans_of_their_block() {
        ArticleText text = Texts.paragraphs("😀 Norway’s “Oslo” 😀", "In Oslo.");
        assertThat(new TrainedDetector().detect(text, KnownNames.none())).hasSize(3).allSatisfy(mention -> assertThat(
                text.blocks().get(mention.block()).text().substring(mention.start(), mention.end()))
                .isEqualTo(mention.text()));
    }

    @Test
    void the_same_text_gives_the_same_names() {
        ArticleText text = Texts.paragraphs("Later Anna Velkos of Velkos Ltd met the QXR and the QXR in Oslo.");
        List<DetectedMention> once = new TrainedDetector().detect(text, KnownNames.none());
        assertThat(new TrainedDetector().detect(text, KnownNames.none())).isEqualTo(once).isNotEmpty();
    }

    @Test
    void any_number_of_threads_find_the_same_names() {
        TrainedDetector detector = new TrainedDetector();
        List<DetectedMention> once = detector.detect(NatoArticle.TEXT, KnownNames.none());
        assertThat(
                IntStream.range(0, 64).parallel().mapToObj(run -> detector.detect(NatoArticle.TEXT, KnownNames.none())))
                .allMatch(once::equals);
    }

    @Test
    void an_empty_text_holds_none() {
        assertThat(in("")).isEmpty();
        assertThat(in(new ArticleText("en", List.of()))).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_long_text_of_anything_takes_linear_time() {
        for (String piece : List.of("A", "A ", "A. ", "(A (B ", "Mr ", "Bank of ", "John Smith ", "NATO (", "a-A-",
                "'s")) {
            ArticleText text = Texts.paragraphs(piece.repeat((1 << 17) / piece.length()));
            assertThat(new TrainedDetector().detect(text, KnownNames.none())).isNotNull();
        }
    }
}
