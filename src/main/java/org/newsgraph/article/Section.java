package org.newsgraph.article;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The part of a text under one heading; not the newspaper's section, which is the category. */
@Entity
@Immutable
@Table(name = "section")
public class Section extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "section_seq")
    @SequenceGenerator(name = "section_seq", sequenceName = "section_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    public Revision revision;

    /** Counted from 0 within the revision. */
    public int position;

    /** Null for the text before the first heading. */
    public @Nullable String heading;

    public int level;

    /** The heading as it stood in the text, if marks around it were left out. */
    public @Nullable String source;
}
