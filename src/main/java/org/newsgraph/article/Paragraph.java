package org.newsgraph.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.ParagraphRole;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One paragraph of a revision. */
@Entity
@Immutable
@Table(name = "paragraph")
public class Paragraph extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "paragraph_seq")
    @SequenceGenerator(name = "paragraph_seq", sequenceName = "paragraph_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    public Revision revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    public Section section;

    /** Counted from 0 within the section. */
    public int position;

    @Enumerated(EnumType.STRING)
    public ParagraphRole role;

    public String text;

    /** The paragraph as it stood in the text, if marks were left out. */
    public @Nullable String source;

    /** Where the paragraph starts in the article's text, in UTF-16 code units. */
    @Column(name = "start_utf16")
    public int startUtf16;

    /** Where the paragraph starts in the article's text, in code points. */
    @Column(name = "start_cp")
    public int startCodePoint;
}
