package org.newsgraph.publishing;

import java.time.Instant;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.ArticleDesk;
import org.newsgraph.vocabulary.CorrectionKind;
import org.newsgraph.vocabulary.KillKind;

/** Does for documents of providers what mutations do for editors. */
@ApplicationScoped
class ProviderDesk implements ArticleDesk {
    private static final String NOTICE = "Corrected by its provider.";
    private final Publishing publishing;
    private final Corrections corrections;

    ProviderDesk(Publishing publishing, Corrections corrections) {
        this.publishing = publishing;
        this.corrections = corrections;
    }

    @Override
    public void kill(long article) {
        publishing.kill(article, KillKind.KILL, null, null);
    }

    @Override
    public void withhold(long article) {
        publishing.withhold(article, null, null);
    }

    @Override
    public void publish(long article) {
        publishing.publish(article, null);
    }

    @Override
    public void setEmbargo(long article, Instant until) {
        publishing.setEmbargo(article, until, null);
    }

    @Override
    public void correct(long article, @Nullable String notice, Consumer<Instant> revision) {
        CorrectionInput correction = new CorrectionInput();
        correction.kind = CorrectionKind.CORRECTION;
        correction.notice = notice == null ? NOTICE : notice;
        publishing.correct(article, correction, revision);
    }

    @Override
    public void noteCorrection(long article, String notice) {
        corrections.note(article, notice);
    }
}
