package org.newsgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.newsgraph.ingest.detect.MentionDetector;
import org.newsgraph.ingest.detect.RuleDetector;
import org.newsgraph.ingest.link.DirectoryLinker;
import org.newsgraph.ingest.link.EntityLinker;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.MentionResolver;

/** Which implementation stands behind each stage: the one place to change for another detector. */
class Stages {
    @Produces
    @ApplicationScoped
    MentionDetector detector() {
        return new RuleDetector();
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
