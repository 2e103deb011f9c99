package org.newsgraph.audit;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.AuditActor;
import org.newsgraph.vocabulary.Role;

/** One row of the log. */
@Description("One change, as it was written down in the transaction that made it.")
public record AuditEntry(@Ignore long position, @Ignore @Nullable Long keyKey, @Ignore @Nullable String subject,
        @Ignore @Nullable Long subjectKey,
        @NonNull @Description("When it was written.") Instant at,
        @NonNull @Description("What kind of actor made it.") AuditActor actor,
        @Description("Whom the token was about: the sign-on service's issuer (iss), a blank, its name for them (sub); null without a token.") @Nullable String tokenSubject,
        @Description("The role that the actor had; null for PROCESS.") @Nullable Role role,
        @Description("Id of the HTTP request or socket operation, as error messages and the server's log name it; null for PROCESS.") @Nullable String requestId,
        @NonNull @Description("Name of the mutation or of the command.") String operation,
        @Description("The state before, a JSON object; null for what is new.") @Nullable String before,
        @Description("The state after, a JSON object; null for what is gone.") @Nullable String after,
        @NonNull @Description("SHA-256 of this entry and the hash of the one before it, in hexadecimal digits.") String hash,
        @NonNull @Description("Hash of the entry before it; empty for the first.") String previousHash) {

    /** The columns that {@link #of} reads, from {@code audit_entry e}. */
    static final String COLUMNS = "e.position, e.at, e.actor, e.key_id, e.token_subject, e.role, e.request_id, e.operation, e.subject,"
            + " e.subject_id, e.before::text AS state_before, e.after::text AS state_after,"
            + " encode(e.hash, 'hex') AS hash, encode(e.previous_hash, 'hex') AS previous_hash";

    static AuditEntry of(Row row) {
        return new AuditEntry(row.number("position"), row.optionalNumber("key_id"), row.optionalText("subject"),
                row.optionalNumber("subject_id"), row.instant("at"), row.word(AuditActor.class, "actor"),
                row.optionalText("token_subject"), row.optionalWord(Role.class, "role"), row.optionalText("request_id"),
                row.text("operation"),
                row.optionalText("state_before"), row.optionalText("state_after"), row.text("hash"),
                row.text("previous_hash"));
    }

    @Id
    @Description("The key that was shown; null without one.")
    public @Nullable String getKeyId() {
        return keyKey == null ? null : GlobalId.of("ApiKey", keyKey);
    }

    @Id
    @Description("Id of the one thing that was changed; null where several were.")
    public @Nullable String getSubjectId() {
        return subject == null || subjectKey == null ? null : GlobalId.of(subject, subjectKey);
    }
}
