package org.newsgraph.directory;

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

import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;

/** A further name of an entity. */
@Entity
@Table(name = "alias")
public class Alias {
    @Id
    @GeneratedValue(generator = "alias_seq")
    @SequenceGenerator(name = "alias_seq", sequenceName = "alias_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entity_id")
    public NamedEntity entity;

    public String name;

    @Column(name = "name_key")
    public String nameKey;

    @Enumerated(EnumType.STRING)
    public AliasKind kind;

    /** From texts alone: known while published ones use it. */
    public boolean learned;

    protected Alias() {
    }

    Alias(NamedEntity entity, String name, AliasKind kind) {
        this.entity = entity;
        this.name = name;
        this.nameKey = NameKey.of(name);
        this.kind = kind;
    }
}
