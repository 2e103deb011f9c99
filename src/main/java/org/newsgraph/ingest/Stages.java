package org.newsgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.newsgraph.ingest.detect.DirectoryDetector;
import org.newsgraph.ingest.detect.MentionDetector;
import org.newsgraph.ingest.detect.MentionDetectors;
import org.newsgraph.ingest.link.DirectoryLinker;
import org.newsgraph.ingest.link.EntityLinker;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.MentionResolver;

/** Which implementation stands behind each stage: the one place to change for another detector. */
class Stages {
    @Produces
    @Singleton
    MentionDetectors detectors(Detection detection) {
        MentionDetector directory = new DirectoryDetector();
        return detection == Detection.TRAINED
                ? MentionDetectors.builtIn()
                : new MentionDetectors(directory, directory);
    }

    @Produces
    @Singleton
    Detection detection(@ConfigProperty(name = "newsgraph.detection") Detection setting) {
        return setting;
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
