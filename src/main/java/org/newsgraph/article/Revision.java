package org.newsgraph.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One version of an article's content. It never changes, so what is derived from it alone is never stale. */
@Entity
@Immutable
@Table(name = "revision")
public class Revision extends PanacheEntityBase {
    /** Taken from revision_seq before the article is stored, which must hold it from the start. */
    @Id
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    public Article article;

    /** Counted from 1. */
    public int number;

    public String headline;

    @Column(name = "headline_derived")
    public boolean headlineDerived;

    public @Nullable String standfirst;

    public @Nullable String lead;

    public @Nullable String byline;

    public @Nullable String dateline;

    /** The metadata and byline lines as they stood at the start of the text. */
    public @Nullable String preamble;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "published_at_derived")
    public boolean publishedAtDerived;

    public String language;

    public @Nullable String category;

    /** SHA-256 of what was ingested. */
    @Column(name = "content_hash")
    public byte[] contentHash;

    @Column(name = "word_count")
    public int wordCount;

    @Column(name = "created_at")
    public Instant createdAt;
    /** Readers have seen it at some time. */
    public boolean shown;
}
