package org.newsgraph.ingest;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.directory.NameLocks;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkDecision.NewEntity;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;

/**
 * Analyses texts, and holds the names that they add to the directory. Another writer may have added such a name since
 * the directory was asked: with the names held, it is asked again, and what has changed is analysed again.
 */
@ApplicationScoped
class Analyst {
    /** Each look can bring up further names to hold; a writer who is faster every time is let win. */
    private static final int MOST_LOOKS = 3;

    private final Pipeline pipeline;
    private final DirectoryNames directory;
    private final NameLocks locks;

    Analyst(Pipeline pipeline, DirectoryNames directory, NameLocks locks) {
        this.pipeline = pipeline;
        this.directory = directory;
        this.locks = locks;
    }

    /** One analysis a source. */
    List<Analysis> analyse(List<Source> sources) {
        List<Analysis> analyses = new ArrayList<>(pipeline.analyse(sources));
        List<Integer> stale = List.of();
        for (int look = 0; look < MOST_LOOKS && (look == 0 || !stale.isEmpty()); look++) {
            stale = stale(analyses);
            List<Analysis> again = pipeline.analyse(stale.stream().map(sources::get).toList());
            for (int i = 0; i < stale.size(); i++) {
                analyses.set(stale.get(i), again.get(i));
            }
        }
        return analyses;
    }

    /** Positions of those that would add a name of which the directory says something else by now. */
    private List<Integer> stale(List<Analysis> analyses) {
        List<Set<String>> added = analyses.stream().map(Analyst::added).toList();
        Set<String> all = added.stream().flatMap(Set::stream).collect(toSet());
        if (all.isEmpty()) {
            return List.of();
        }
        locks.hold(all);
        NamesByCore now = directory.withCores(all.stream().map(Analyst::core).collect(toSet()));
        return IntStream.range(0, analyses.size())
                .filter(i -> added.get(i).stream().anyMatch(name -> isNews(name, analyses.get(i), now))).boxed()
                .toList();
    }

    private static boolean isNews(String name, Analysis analysis, NamesByCore now) {
        Set<KnownName> then = new HashSet<>(analysis.known().like(name));
        return !then.equals(new HashSet<>(now.withCore(core(name))));
    }

    /** Names that entries get: new entries of any kind, and provisional ones that learn an acronym. */
    static Set<String> added(Analysis analysis) {
        return analysis.links().stream().flatMap(link -> added(link, analysis)).collect(toSet());
    }

    private static Stream<String> added(LinkDecision link, Analysis analysis) {
        if (link instanceof NewEntity entity) {
            return Stream.concat(Stream.of(entity.name()), entity.acronyms().stream());
        }
        return link instanceof Linked linked ? learned(linked, analysis).stream() : Stream.of();
    }

    /** Acronyms that the directory does not have yet. */
    static List<String> learned(Linked linked, Analysis analysis) {
        return linked.acronyms().stream().filter(acronym -> analysis.known().withKey(NameKey.of(acronym)).stream()
                .noneMatch(name -> name.entityId() == linked.entityId() && name.name().equals(acronym))).toList();
    }

    private static String core(String name) {
        return NameCore.of(NameKey.of(name));
    }
}
