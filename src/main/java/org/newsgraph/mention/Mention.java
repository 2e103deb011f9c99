package org.newsgraph.mention;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Paragraph;
import org.newsgraph.article.Revision;
import org.newsgraph.article.Section;
import org.newsgraph.directory.NamedEntity;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.LinkStatus;
import org.newsgraph.vocabulary.MentionForm;
import org.newsgraph.vocabulary.MentionLocation;
import org.newsgraph.vocabulary.ResolutionRule;
import org.newsgraph.vocabulary.StandsFor;
import org.newsgraph.vocabulary.Verdict;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One name at one place in one revision. */
@Entity
@Table(name = "mention")
public class Mention extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "mention_seq")
    @SequenceGenerator(name = "mention_seq", sequenceName = "mention_seq", allocationSize = 200)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    public Revision revision;

    /** Null in the headline. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    public @Nullable Section section;

    /** Null in the headline and in headings. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "paragraph_id")
    public @Nullable Paragraph paragraph;

    /** Counted from 0 in reading order. */
    public int position;

    /** The headline, heading or paragraph that holds it, counted from 0 in reading order. */
    public int block;

    @Enumerated(EnumType.STRING)
    public MentionLocation location;

    @Enumerated(EnumType.STRING)
    public EntityKind kind;

    @Enumerated(EnumType.STRING)
    public MentionForm form = MentionForm.NAME;

    /** Null for anything but a place that stands for something else. */
    @Enumerated(EnumType.STRING)
    @Column(name = "stands_for")
    public @Nullable StandsFor standsFor;

    public String text;

    /** Offsets are half-open and within the block, unless their name says article. */
    @Column(name = "start_utf16")
    public int startUtf16;

    @Column(name = "end_utf16")
    public int endUtf16;

    @Column(name = "start_cp")
    public int startCodePoint;

    @Column(name = "end_cp")
    public int endCodePoint;

    @Column(name = "article_start_utf16")
    public int articleStartUtf16;

    @Column(name = "article_start_cp")
    public int articleStartCodePoint;

    @Column(name = "sentence_start")
    public int sentenceStart;

    @Column(name = "sentence_end")
    public int sentenceEnd;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entity_id")
    public @Nullable NamedEntity entity;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_status")
    public LinkStatus linkStatus;

    @Enumerated(EnumType.STRING)
    public ResolutionRule rule;

    @Column(name = "antecedent_position")
    public @Nullable Integer antecedentPosition;

    public double confidence;

    @Enumerated(EnumType.STRING)
    public Verdict verdict = Verdict.UNREVIEWED;

    @Column(name = "detector_id")
    public int detectorId;

    /** The entities that an ambiguous mention may name, the likeliest first. */
    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(name = "mention_candidate", joinColumns = @JoinColumn(name = "mention_id"), inverseJoinColumns = @JoinColumn(name = "entity_id"))
    public List<NamedEntity> candidates = new ArrayList<>();
}
