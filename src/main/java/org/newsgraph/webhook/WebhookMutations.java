package org.newsgraph.webhook;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.access.Requires;
import org.newsgraph.feed.ChangeEvent;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.vocabulary.Scope;

/** Webhooks in the contract: writing. */
@GraphQLApi
public class WebhookMutations {
    private static final String ID = "The webhook.";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_OVERLAP_HOURS = 168;
    private final WebhookCommands commands;
    private final Owners owners;
    private final Destinations destinations;
    private final Deliveries deliveries;

    WebhookMutations(WebhookCommands commands, Owners owners, Destinations destinations, Deliveries deliveries) {
        this.commands = commands;
        this.owners = owners;
        this.destinations = destinations;
        this.deliveries = deliveries;
    }

    @NonNull
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Mutation("createWebhook")
    @Description("Makes a webhook of the caller's key, which is told of changes from now on; an administrator makes one of the house. Errors: FORBIDDEN, INVALID_ARGUMENT, INVALID_ID; CONFLICT if there are 20 of one key already.")
    public NewSecret createWebhook(@NonNull @Name("input") @Description("What it is to be.") WebhookInput input) {
        String name = TextBounds.condition("input.name", input.name);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw ApiException.invalid("input.name", "input.name must have at most 200 characters");
        }
        String url = TextBounds.check("input.url", input.url);
        Target target = destinations.target("input.url", url, owners.current().isHouse());
        destinations.check("input.url", target);
        return commands.create(name, url, target, input.filter);
    }

    @NonNull
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Mutation("rotateWebhookSecret")
    @Description("Makes a new secret. Messages are signed with both for a while, so that the receiver can change over. Errors: FORBIDDEN, INVALID_ID, NOT_FOUND, INVALID_ARGUMENT.")
    public NewSecret rotateWebhookSecret(@NonNull @Name("id") @Id @Description(ID) String id,
            @Name("overlapHours") @DefaultValue("24") @Description("How long the old secret signs too, 0 to 168 hours.") int overlapHours) {
        if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS) {
            throw ApiException.invalid("overlapHours", "overlapHours must be from 0 to " + LONGEST_OVERLAP_HOURS);
        }
        return commands.rotate(key(id), overlapHours);
    }

    @NonNull
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Mutation("pauseWebhook")
    @Description("Lets changes wait until resumeWebhook. Errors: FORBIDDEN, INVALID_ID, NOT_FOUND.")
    public Webhook pauseWebhook(@NonNull @Name("id") @Id @Description(ID) String id) {
        return commands.pause(key(id));
    }

    @NonNull
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Mutation("resumeWebhook")
    @Description("Delivers again, from where it stopped; what had failed is tried at once. Errors: FORBIDDEN, INVALID_ID, NOT_FOUND; CURSOR_EXPIRED if what comes next is not kept any more.")
    public Webhook resumeWebhook(@NonNull @Name("id") @Id @Description(ID) String id) {
        return commands.resume(key(id));
    }

    @NonNull
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Mutation("replayWebhook")
    @Description("Delivers once more all that came behind a cursor, and resumes the webhook. Messages keep their ids. Errors: FORBIDDEN, INVALID_ID, NOT_FOUND, INVALID_CURSOR, CURSOR_EXPIRED.")
    public Webhook replayWebhook(@NonNull @Name("id") @Id @Description(ID) String id,
            @NonNull @Name("after") @Description("A cursor of Query.changes or of a message.") String after) {
        return commands.replay(key(id), (Long) ChangeEvent.ORDER.values("after", after).get(0));
    }

    @NonNull
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Mutation("deleteWebhook")
    @Description("Deletes a webhook and the list of its deliveries. Errors: FORBIDDEN, INVALID_ID, NOT_FOUND.")
    public Webhook deleteWebhook(@NonNull @Name("id") @Id @Description(ID) String id) {
        return commands.delete(key(id));
    }

    @NonNull
    @Requires({Scope.READ, Scope.WEBHOOKS})
    @Mutation("testWebhook")
    @Description("Sends a message of the type ping and waits for the answer, 20 seconds at most; whatever the status of the webhook is. Errors: FORBIDDEN, INVALID_ID, NOT_FOUND.")
    public WebhookDelivery testWebhook(@NonNull @Name("id") @Id @Description(ID) String id) {
        return deliveries.ping(commands.test(key(id)));
    }

    private static long key(String id) {
        return GlobalId.key("id", id, Webhook.TYPE);
    }
}
