package org.newsgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.newsgraph.ingest.detect.MentionDetectors;
import org.newsgraph.ingest.link.DirectoryLinker;
import org.newsgraph.ingest.link.EntityLinker;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.MentionResolver;

/** Which implementation stands behind each stage: the one place to change for another detector. */
class Stages {
    @Produces
    @Singleton
    MentionDetectors detectors() {
        return MentionDetectors.builtIn();
    }

    @Produces
    @ApplicationScoped
    MentionResolver resolver() {
        return new ArticleResolver();
    }

    @Produces
    @ApplicationScoped
    EntityLinker linker() {
        return new DirectoryLinker();
    }
}
