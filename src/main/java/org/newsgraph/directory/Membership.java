package org.newsgraph.directory;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That a person belongs or belonged to an organization (Popolo's Membership). */
@Entity
@Table(name = "membership")
public class Membership extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "membership_seq")
    @SequenceGenerator(name = "membership_seq", sequenceName = "membership_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    public Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    public Organization organization;

    public @Nullable String role;

    @Column(name = "start_date")
    public @Nullable LocalDate startDate;

    @Column(name = "end_date")
    public @Nullable LocalDate endDate;

    /** Known from texts alone. */
    public boolean stated;
}
