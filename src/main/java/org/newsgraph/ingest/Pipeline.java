package org.newsgraph.ingest;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.MentionDetector;
import org.newsgraph.ingest.detect.MentionDetectors;
import org.newsgraph.ingest.detect.NameKeys;
import org.newsgraph.ingest.link.Contenders;
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
import org.newsgraph.text.NameCore;

/** Runs the stages one after another; all that it asks the database is which names the directory
 * knows, and what is known of the entities that these may mean. */
@ApplicationScoped
class Pipeline {
    private final Detection detection;
    private final MentionDetectors detectors;
    private final MentionResolver resolver;
    private final EntityLinker linker;
    private final DirectoryNames directory;
    private final DirectoryContext contexts;

    Pipeline(Detection detection, MentionDetectors detectors, MentionResolver resolver, EntityLinker linker,
            DirectoryNames directory,
            DirectoryContext contexts) {
        this.detection = detection;
        this.detectors = detectors;
        this.resolver = resolver;
        this.linker = linker;
        this.directory = directory;
        this.contexts = contexts;
    }

    /** One analysis a source; the statements are the same few, however many they are. */
    List<Analysis> analyse(List<Source> sources) {
        if (detection == Detection.NONE) {
            return sources.stream().map(source -> Analysis.NOTHING).toList();
        }
        List<Set<String>> cores = sources.stream().map(source -> cores(source.text())).toList();
        NamesByCore names = directory.withCores(cores.stream().flatMap(Set::stream).collect(toSet()));
        List<Reading> readings = IntStream.range(0, sources.size())
                .mapToObj(i -> read(sources.get(i), names.among(cores.get(i)))).toList();
        List<LinkContext> found = contexts.of(readings.stream().map(Reading::contenders).toList());
        return IntStream.range(0, sources.size()).mapToObj(i -> linked(readings.get(i), found.get(i))).toList();
    }

    private static Set<String> cores(ArticleText text) {
        return NameKeys.of(text).stream().map(NameCore::of).collect(toSet());
    }

    /** A text before anything is linked. */
    private record Reading(Source source, KnownNames known, List<ResolvedMention> resolved, Contenders contenders) {
    }

    private Reading read(Source source, KnownNames known) {
        ArticleText text = source.text();
        List<DetectedMention> detected = detector(text.language()).detect(text, known);
        List<ResolvedMention> resolved = Metonyms.marked(text, resolver.resolve(text, detected, known));
        return new Reading(source, known, resolved, linker.contenders(resolved, known));
    }

    private Analysis linked(Reading reading, LinkContext context) {
        ArticleText text = reading.source.text();
        List<LinkDecision> links = linker.link(
                new LinkInput(text, reading.source.date(), reading.resolved, reading.known, context));
        List<ResolvedMention> all = Nominals.added(text, reading.resolved);
        return new Analysis(all, links, reading.known, Quotations.in(text, all), Affiliations.in(text, all));
    }

    /** @param language BCP 47 tag */
    MentionDetector detector(String language) {
        return detectors.forLanguage(language);
    }
}
