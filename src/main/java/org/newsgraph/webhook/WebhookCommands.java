package org.newsgraph.webhook;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.feed.ChangeFilter;
import org.newsgraph.feed.ChangeLog;
import org.newsgraph.feed.Watch;
import org.newsgraph.feed.Watches;
import org.newsgraph.graphql.ApiException;

/** Makes and changes webhooks; each is written down. */
@ApplicationScoped
class WebhookCommands {
    /** So that no partner can take the place of all others. */
    private static final int MOST_OF_ONE_OWNER = 20;
    private static final int MOST_OF_THE_HOUSE = 1000;
    private final Webhooks webhooks;
    private final Watches watches;
    private final Owners owners;
    private final SecretBox box;
    private final ChangeLog log;
    private final AuditLog audit;

    WebhookCommands(Webhooks webhooks, Watches watches, Owners owners, SecretBox box, ChangeLog log, AuditLog audit) {
        this.webhooks = webhooks;
        this.watches = watches;
        this.owners = owners;
        this.box = box;
        this.log = log;
        this.audit = audit;
    }

    /** From now on; what happened before is had by {@link #replay}. */
    @Transactional
    NewSecret create(String name, String url, Target target, @Nullable ChangeFilter filter) {
        Owner owner = owners.current();
        Watch watch = watches.of("input.filter", filter).told("input.filter");
        webhooks.lock(owner);
        if (webhooks.count(owner) >= (owner.isHouse() ? MOST_OF_THE_HOUSE : MOST_OF_ONE_OWNER)) {
            throw ApiException.conflict("input", "There are as many webhooks of one key as there may be");
        }
        String secret = Signing.newSecret();
        return new NewSecret(secret, audit.creating(Subject.WEBHOOK,
                () -> webhooks.insert(owner, name, url, target, watch, box.close(secret), log.end()), Webhook::key));
    }

    @Transactional
    NewSecret rotate(long key, int overlapHours) {
        String secret = Signing.newSecret();
        return new NewSecret(secret,
                change(key, webhook -> webhooks.rotate(key, box.close(secret), overlapHours)));
    }

    @Transactional
    Webhook pause(long key) {
        return change(key, webhook -> webhooks.pause(key));
    }

    /**
     * @throws ApiException
     *         CURSOR_EXPIRED, if what comes next is not kept any more
     */
    @Transactional
    Webhook resume(long key) {
        return change(key, webhook -> {
            log.checkKept("id", webhook.position());
            webhooks.resume(key);
        });
    }

    @Transactional
    Webhook replay(long key, long position) {
        return change(key, webhook -> {
            log.checkKept("after", position);
            if (position > log.end()) {
                throw ApiException.invalid("after", "after is beyond the end of the log");
            }
            webhooks.moveTo(key, position);
            webhooks.resume(key);
        });
    }

    @Transactional
    Webhook delete(long key) {
        Webhook webhook = webhooks.find(owners.current(), key);
        return audit.around(Subject.WEBHOOK, key, () -> {
            webhooks.delete(key);
            return webhook;
        });
    }

    /** A message of its own is about to be sent. */
    @Transactional
    Webhook test(long key) {
        return change(key, webhook -> {
        });
    }

    private Webhook change(long key, Consumer<Webhook> how) {
        Owner owner = owners.current();
        webhooks.find(owner, key);
        return audit.around(Subject.WEBHOOK, key, () -> {
            how.accept(webhooks.find(owner, key));
            return webhooks.find(owner, key);
        });
    }
}
