package org.newsgraph.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.MentionDetectors;
import org.newsgraph.ingest.detect.NameKeys;
import org.newsgraph.ingest.link.DirectoryLinker;
import org.newsgraph.ingest.link.EntityLinker;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkInput;
import org.newsgraph.ingest.memory.MemoryDirectory;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.MentionResolver;
import org.newsgraph.ingest.resolve.Metonyms;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.LanguageGuess;
import org.newsgraph.vocabulary.StandsFor;

/** Finds, resolves and links the names of single texts, with a directory in memory. Any number of threads may use it. */
public final class Annotator {
    private static final String DEFAULT_LANGUAGE = "en";
    private static final @Nullable LocalDate NO_DATE = null;
    private final MentionDetectors detectors = MentionDetectors.builtIn();
    private final MentionResolver resolver = new ArticleResolver();
    private final EntityLinker linker = new DirectoryLinker();
    private final MemoryDirectory directory;

    public Annotator(MemoryDirectory directory) {
        this.directory = directory;
    }

    /** A country that stands for its team is given no link. Its offsets count code points of the text as it is given. */
    public AnnotatedText annotate(String id, String text) {
        TextBlocks blocks = new TextBlocks(text);
        String language = LanguageGuess.of(text).orElse(DEFAULT_LANGUAGE);
        ArticleText article = blocks.article(language);
        KnownNames known = directory.size() == 0 ? KnownNames.none() : directory.known(NameKeys.of(article));
        List<ResolvedMention> mentions = Metonyms.marked(article, resolver.resolve(article,
                detectors.forLanguage(language).detect(article, known), known));
        List<LinkDecision> links = linker.link(new LinkInput(article, NO_DATE, mentions, known,
                directory.context(linker.contenders(mentions, known).entities())));
        List<AnnotatedSpan> spans = new ArrayList<>();
        for (ResolvedMention mention : mentions) {
            spans.add(span(mention, blocks, links.get(mention.chain())));
        }
        return new AnnotatedText(id, spans);
    }

    private AnnotatedSpan span(ResolvedMention resolved, TextBlocks blocks, LinkDecision link) {
        DetectedMention mention = resolved.mention();
        return new AnnotatedSpan(blocks.codePoint(mention.block(), mention.start()),
                blocks.codePoint(mention.block(), mention.end()), resolved.kind(), String.valueOf(resolved.chain()),
                link instanceof Linked linked && resolved.standsFor() != StandsFor.TEAM
                        ? directory.identifier(linked.entityId())
                        : null);
    }
}
