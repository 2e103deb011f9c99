package org.newsgraph.article;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
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
    @jakarta.persistence.Column(name = "content_key")
    public byte @Nullable [] contentKey;

    public String slug;

    @Enumerated(EnumType.STRING)
    public ArticleStatus status;

    @jakarta.persistence.Column(name = "embargoed_until")
    public @Nullable Instant embargoedUntil;

    @jakarta.persistence.Column(name = "published_at")
    public Instant publishedAt;

    public String language;

    public @Nullable String category;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "current_revision_id")
    public Revision currentRevision;

    @jakarta.persistence.Column(name = "created_at")
    public Instant createdAt;

    @jakarta.persistence.Column(name = "updated_at")
    public Instant updatedAt;

    /** The article with this uri, locked until the transaction ends, so that its next revision has one author. */
    public static Optional<Article> lockedByUri(String uri) {
        return find("uri", uri).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public static boolean existsWithContent(byte[] contentKey) {
        return count("contentKey", (Object) contentKey) > 0;
    }

    public static Optional<Article> byContent(byte[] contentKey) {
        return find("contentKey", (Object) contentKey).firstResultOptional();
    }

    /** Makes a revision the one that readers see. */
    public void publish(Revision revision, Instant now) {
        currentRevision = revision;
        publishedAt = revision.publishedAt;
        language = revision.language;
        category = revision.category;
        status = ArticleStatus.USABLE;
        updatedAt = now;
    }
}
