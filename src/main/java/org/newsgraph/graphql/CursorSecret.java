package org.newsgraph.graphql;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.sql.InstallationSecrets;

import io.quarkus.runtime.StartupEvent;

/** Gives cursors the seal of this installation, before anybody asks for one. */
@ApplicationScoped
class CursorSecret {
    private static final int FIRST = 1;
    private final InstallationSecrets secrets;

    CursorSecret(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    void prepare(@Observes @Priority(FIRST) StartupEvent event) {
        Cursor.sealWith(new Seal(secrets.named("cursor")));
    }
}
