package org.newsgraph.webhook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.access.Requires;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.feed.ChangeEvent;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.Scope;

/** Webhooks in the contract: reading. */
@GraphQLApi
public class WebhookApi {
    private static final int DELIVERIES = 20;
    private final Webhooks webhooks;
    private final Owners owners;
    private final Directory directory;

    WebhookApi(Webhooks webhooks, Owners owners, Directory directory) {
        this.webhooks = webhooks;
        this.owners = owners;
        this.directory = directory;
    }

    @NonNull
    @Query("webhooks")
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Description("The webhooks of the caller's key and of the keys that it took the place of; all of them for an administrator. Latest first. Errors: FORBIDDEN, INVALID_ARGUMENT, INVALID_CURSOR.")
    public WebhookConnection webhooks(
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        Page<Webhook> page = webhooks.page(owners.current(), PageRequest.of(first, after, last, before));
        Function<Webhook, String> cursor = webhook -> Webhooks.LATEST.cursor(webhook.createdAt(), webhook.key());
        return new WebhookConnection(
                page.items().stream().map(webhook -> new WebhookEdge(cursor.apply(webhook), webhook)).toList(),
                page.info(cursor));
    }

    @Name("totalCount")
    @Description("Exact number of webhooks in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<WebhookConnection> connections) {
        return Collections.nCopies(connections.size(), webhooks.count(owners.current()));
    }

    @Name("deliveries")
    @Description("The latest requests to the receiver, latest first. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull WebhookDelivery>> deliveries(@Source List<Webhook> ofWebhooks,
            @Name("first") @Description("How many, 1 to 100; 20 if null.") @Nullable Integer first) {
        return webhooks.deliveries(ofWebhooks, PageRequest.size("first", first, DELIVERIES));
    }

    @Name("webhook")
    @Description("The webhook that was given up, as it is now; null if the change is of something else, if the webhook was deleted, or if the caller may not see it.")
    public List<@Nullable Webhook> webhook(@Source List<ChangeEvent> events) {
        List<Long> keys = Batch.keys(events, ChangeEvent::webhookKey);
        Caller caller = Actor.current().caller();
        boolean may = caller == null || caller.may(Scope.WEBHOOKS) || caller.may(Scope.ADMINISTER);
        return Batch.ones(events, ChangeEvent::webhookKey,
                keys.isEmpty() || !may ? List.of() : webhooks.withKeys(owners.current(), keys), Webhook::key);
    }

    @Name("allOf")
    @Description("The entities that articles must name, every one; those that are known to readers.")
    public List<@NonNull List<@NonNull EntityRow>> allOf(@Source List<Webhook> ofWebhooks) {
        return entities(ofWebhooks, webhook -> webhook.watch().all());
    }

    @Name("anyOf")
    @Description("The entities of which articles must name at least one; those that are known to readers. No condition if none.")
    public List<@NonNull List<@NonNull EntityRow>> anyOf(@Source List<Webhook> ofWebhooks) {
        return entities(ofWebhooks, webhook -> webhook.watch().any());
    }

    private List<List<EntityRow>> entities(List<Webhook> ofWebhooks, Function<Webhook, Set<Long>> keys) {
        List<Long> all = ofWebhooks.stream().map(keys).flatMap(Set::stream).distinct().toList();
        Map<Long, EntityRow> known = all.isEmpty()
                ? Map.of()
                : directory.knownWithKeys(all).stream().collect(Collectors.toMap(EntityRow::key, entity -> entity));
        return ofWebhooks.stream().map(webhook -> keys.apply(webhook).stream().sorted().filter(known::containsKey)
                .map(known::get).toList()).toList();
    }
}
