package org.newsgraph.change;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * One thing that happened, written in the transaction that did it. Ids are given out before commit, so they do not say
 * the order of commits; the column {@code position}, which the database fills at commit, does.
 */
@Entity
@Immutable
@Table(name = "change")
public class Change extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "change_seq")
    @SequenceGenerator(name = "change_seq", sequenceName = "change_seq", allocationSize = 50)
    public Long id;

    @Enumerated(EnumType.STRING)
    public ChangeKind kind;

    @Column(name = "article_id")
    public @Nullable Long articleId;

    @Column(name = "revision_id")
    public @Nullable Long revisionId;

    @Column(name = "entity_id")
    public @Nullable Long entityId;

    @Column(name = "created_at")
    public Instant createdAt;

    public static void ofArticle(ChangeKind kind, long articleId, long revisionId, Instant now) {
        Change change = new Change();
        change.kind = kind;
        change.articleId = articleId;
        change.revisionId = revisionId;
        change.createdAt = now;
        change.persist();
    }

    public static void ofEntity(ChangeKind kind, long entityId, Instant now) {
        Change change = new Change();
        change.kind = kind;
        change.entityId = entityId;
        change.createdAt = now;
        change.persist();
    }
}
