package org.newsgraph.ingest;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.MentionDetector;
import org.newsgraph.ingest.detect.MentionDetectors;
import org.newsgraph.ingest.detect.NameKeys;
import org.newsgraph.ingest.link.EntityLinker;
import org.newsgraph.ingest.link.LinkContext;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.link.LinkInput;
import org.newsgraph.ingest.relate.Affiliations;
import org.newsgraph.ingest.relate.Quotations;
import org.newsgraph.ingest.resolve.MentionResolver;
import org.newsgraph.ingest.resolve.Metonyms;
import org.newsgraph.ingest.resolve.Nominals;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;

/** Runs the stages one after another; all that it asks the database is which names the directory
 * knows, and what is known of the entities that these may mean. */
@ApplicationScoped
class Pipeline {
    private final MentionDetectors detectors;
    private final MentionResolver resolver;
    private final EntityLinker linker;
    private final DirectoryNames names;
    private final DirectoryContext contexts;

    Pipeline(MentionDetectors detectors, MentionResolver resolver, EntityLinker linker, DirectoryNames names,
            DirectoryContext contexts) {
        this.detectors = detectors;
        this.resolver = resolver;
        this.linker = linker;
        this.names = names;
        this.contexts = contexts;
    }

    /**
     * @param date
     *        the day of publication
     */
    Analysis analyse(ArticleText text, LocalDate date) {
        KnownNames known = names.known(NameKeys.of(text));
        List<DetectedMention> detected = detector(text.language()).detect(text, known);
        List<ResolvedMention> resolved = Metonyms.marked(text, resolver.resolve(text, detected, known));
        LinkContext context = contexts.of(linker.contenders(resolved, known));
        List<LinkDecision> links = linker.link(new LinkInput(text, date, resolved, known, context));
        List<ResolvedMention> all = Nominals.added(text, resolved);
        return new Analysis(all, links, known, Quotations.in(text, all), Affiliations.in(text, all));
    }

    /** @param language BCP 47 tag */
    MentionDetector detector(String language) {
        return detectors.forLanguage(language);
    }
}
