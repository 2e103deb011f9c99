package org.newsgraph.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.ArticleStatus;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One piece of news across its versions; what it says stands in its revisions. */
@Entity
@Table(name = "article")
public class Article extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq", allocationSize = 50)
    public Long id;

    /** The source's identifier; null for an article that came without one and is known by its content. */
    public @Nullable String uri;

    /** SHA-256 of the content of an article without a uri. */
    @Column(name = "content_key")
    public byte @Nullable [] contentKey;

    /** The first of the keys that delivered it; null if somebody without a key did. */
    @Column(name = "provider_id")
    public @Nullable Long providerId;

    public String slug;

    @Enumerated(EnumType.STRING)
    public ArticleStatus status;

    @Column(name = "embargoed_until")
    public @Nullable Instant embargoedUntil;
    /** The embargo has not been lifted yet. */
    public boolean embargoed;
    /** Readers have seen it at some time. */
    public boolean shown;

    @Column(name = "published_at")
    public Instant publishedAt;

    public String language;

    public @Nullable String category;

    /** A key, not an association: article and revision point at each other, and both must be set when first stored. */
    @Column(name = "current_revision_id")
    public long currentRevisionId;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** Makes a revision the current one; whether readers see it is said by the status and the embargo. */
    public void point(Revision revision, Instant now) {
        currentRevisionId = revision.id;
        publishedAt = revision.publishedAt;
        language = revision.language;
        category = revision.category;
        updatedAt = now;
        revision.shown = isPublished();
    }

    /** Whether readers see it. */
    public boolean isPublished() {
        return status == ArticleStatus.USABLE && !embargoed;
    }
}
