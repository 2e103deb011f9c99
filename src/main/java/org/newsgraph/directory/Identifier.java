package org.newsgraph.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What another register calls an entity; a scheme and value name at most one. */
@Entity
@Table(name = "identifier")
public class Identifier {
    @Id
    @GeneratedValue(generator = "identifier_seq")
    @SequenceGenerator(name = "identifier_seq", sequenceName = "identifier_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entity_id")
    public NamedEntity entity;

    /** The register, such as {@code wikidata} or {@code lei}. */
    public String scheme;

    @Column(name = "value")
    public String value;

    protected Identifier() {
    }

    Identifier(NamedEntity entity, String scheme, String value) {
        this.entity = entity;
        this.scheme = scheme;
        this.value = value;
    }
}
