package org.newsgraph.vocabulary;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.microprofile.graphql.Description;

/** What kind of caller somebody is. */
@Description("What kind of caller a key stands for; each may do what the ones before it may.")
public enum Role {
    @Description("Anybody: reads what is published.")
    READER(EnumSet.of(Scope.READ)),

    @Description("A partner's system: reads what is published, with wider limits, and has webhooks of its own.")
    PARTNER(EnumSet.of(Scope.READ, Scope.WEBHOOKS)),

    @Description("Takes articles in and edits the directory.")
    EDITOR(EnumSet.of(Scope.READ, Scope.WEBHOOKS, Scope.INGEST, Scope.EDIT)),

    @Description("Gives out and takes back keys.")
    ADMINISTRATOR(EnumSet.allOf(Scope.class));

    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    /** All that a caller of this role may do. */
    public Set<Scope> scopes() {
        return scopes;
    }
}
