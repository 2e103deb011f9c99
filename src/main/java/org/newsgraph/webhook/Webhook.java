package org.newsgraph.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.feed.ChangeEvent;
import org.newsgraph.feed.Watch;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.CoMentionWindow;

/** A webhook without its secret. */
@Description("An address that is told of changes by signed requests (Standard Webhooks 1.0.0).")
public record Webhook(@Ignore long key, @Ignore boolean trusted, @Ignore Watch watch, @Ignore long position,
        @NonNull @Description("What its owner calls it.") String name,
        @NonNull @Description("Where messages are sent to.") String url,
        @NonNull @Description("Whether it is told anything.") WebhookStatus status,
        @Description("Why deliveries were given up; null unless it is DISABLED.") @Nullable DisabledReason disabledReason,
        @Description("How often the next message has failed.") int failedAttempts,
        @Description("When the next message is tried again; null if none has failed.") @Nullable Instant nextAttemptAt,
        @NonNull @Description("When it was made.") Instant createdAt) {
    static final String TYPE = "Webhook";
    /** The columns that {@link #of} reads, from {@code webhook}. */
    static final String COLUMNS = "id, trusted, kinds, all_of, \"window\", any_of, category, language, position, name, url,"
            + " status, disabled_reason, attempts, next_attempt_at, created_at";

    static Webhook of(Row row) {
        Watch watch = new Watch(Set.copyOf(row.texts("kinds").stream().map(ChangeKind::valueOf).toList()),
                Set.copyOf(row.numbers("all_of")), row.word(CoMentionWindow.class, "window"),
                Set.copyOf(row.numbers("any_of")), row.optionalText("category"), row.optionalText("language"));
        int attempts = row.integer("attempts");
        return new Webhook(row.number("id"), row.flag("trusted"), watch, row.number("position"), row.text("name"),
                row.text("url"), row.word(WebhookStatus.class, "status"),
                row.optionalWord(DisabledReason.class, "disabled_reason"), attempts,
                attempts == 0 ? null : row.instant("next_attempt_at"), row.instant("created_at"));
    }

    @Id
    @NonNull
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @NonNull
    @Description("Place in the log of changes up to which all is delivered, or not wanted.")
    public String getCursor() {
        return ChangeEvent.ORDER.cursor(position);
    }

    @NonNull
    @Description("The kinds of changes that it is told of; all if none.")
    public List<@NonNull ChangeKind> getKinds() {
        return watch.kinds().stream().sorted().toList();
    }

    @NonNull
    @Description("How near to each other an article must name allOf.")
    public CoMentionWindow getWindow() {
        return watch.window();
    }

    @Description("Newspaper section or desk that articles must be of; any if null.")
    public @Nullable String getCategory() {
        return watch.category();
    }

    @Description("Language that articles must be in, a BCP 47 tag; any if null.")
    public @Nullable String getLanguage() {
        return watch.language();
    }
}
