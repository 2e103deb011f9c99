package org.newsgraph.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Somebody or something that articles name: one entry, however many names it has. */
@Entity
@Table(name = "named_entity")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
public abstract class NamedEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "named_entity_seq")
    @SequenceGenerator(name = "named_entity_seq", sequenceName = "named_entity_seq", allocationSize = 50)
    public Long id;

    /** The preferred name. */
    public String name;

    @Column(name = "name_key")
    public String nameKey;

    public @Nullable String description;

    /** Created from a text by rule, not yet looked at by anybody. */
    public boolean provisional;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    public @Nullable NamedEntity mergedInto;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @OneToMany(mappedBy = "entity", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<Alias> aliases = new ArrayList<>();

    @OneToMany(mappedBy = "entity", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<Identifier> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "same_as", joinColumns = @JoinColumn(name = "entity_id"))
    @Column(name = "url")
    public Set<String> sameAs = new LinkedHashSet<>();

    public abstract EntityKind kind();

    public void rename(String newName) {
        name = newName;
        nameKey = NameKey.of(newName);
    }

    /** Adds a further name unless it is there already; the preferred name is never its own alias. */
    public void addAlias(String alias, AliasKind kind) {
        if (!alias.equals(name) && aliases.stream().noneMatch(a -> a.name.equals(alias))) {
            aliases.add(new Alias(this, alias, kind));
        }
    }

    public void addIdentifier(String scheme, String value) {
        if (identifiers.stream().noneMatch(i -> i.scheme.equals(scheme) && i.value.equals(value))) {
            identifiers.add(new Identifier(this, scheme, value));
        }
    }
}
