package org.newsgraph.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.Articles;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.feed.ChangeEvent;
import org.newsgraph.feed.LoggedChange;
import org.newsgraph.feed.Tombstone;
import org.newsgraph.feed.Watch;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Writes messages: enough to decide whether to ask for more, below 20 kB whatever the article is. They say what readers see
 * when they are sent, not what was so when the change was made.
 */
@Singleton
class Messages {
    private static final int MOST_ENTITIES = 20;
    private static final Cut NAME = new Cut(100, 300);
    private static final Cut TEXT = new Cut(500, 1500);
    private final Articles articles;
    private final Directory directory;

    Messages(Articles articles, Directory directory) {
        this.articles = articles;
        this.directory = directory;
    }

    /** Nothing if there is nothing to tell any more. */
    Optional<Message> of(LoggedChange change, Watch watch) {
        ChangeEvent event = ChangeEvent.of(change);
        JsonObject data = new JsonObject().put("cursor", event.cursor()).put("kind", change.kind().name());
        boolean seen = true;
        if (change.tombstone() != null) {
            data.put("tombstone", json(change.tombstone()));
        } else if (change.article() != null) {
            ArticleRow article = articles.withKeys(List.of(change.article())).stream().findFirst().orElse(null);
            seen = article != null && data.put("article", json(article)) != null;
        }
        if (change.entity() != null) {
            List<EntityRow> entity = directory.knownWithKeys(List.of(change.entity()));
            seen = !entity.isEmpty() && data.put("entity", json(entity.get(0))) != null;
        }
        putEntities(data, "matched", change.entities().stream()
                .filter(key -> watch.all().contains(key) || watch.any().contains(key)).sorted().toList());
        putEntities(data, "lost", change.lost());
        return seen
                ? Optional.of(message(event.cursor(), type(change), change.at().toString(), data))
                : Optional.empty();
    }

    /** By which an owner tries out whether messages arrive. */
    static Message ping(String at) {
        return message("ping-" + UUID.randomUUID(), "ping", at, new JsonObject());
    }

    /** The same change is the same message at every attempt, and when it is replayed. */
    private static Message message(String id, String type, String at, JsonObject data) {
        return new Message(id, type,
                new JsonObject().put("type", type).put("timestamp", at).put("data", data).toBuffer());
    }

    /** ARTICLE_REVISED is article.revised. */
    static String type(LoggedChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    private void putEntities(JsonObject data, String name, List<Long> keys) {
        if (!keys.isEmpty()) {
            JsonArray all = new JsonArray();
            directory.knownWithKeys(keys.subList(0, Math.min(MOST_ENTITIES, keys.size())))
                    .forEach(entity -> all.add(json(entity)));
            data.put(name, all);
        }
    }

    private static JsonObject json(EntityRow entity) {
        return new JsonObject().put("id", entity.getId()).put("name", NAME.of(entity.getName()));
    }

    private static JsonObject json(ArticleRow article) {
        return new JsonObject().put("id", article.getId()).put("uri", TEXT.of(article.uri()))
                .put("slug", article.slug()).put("headline", TEXT.of(article.headline()))
                .put("revisionNumber", article.revisionNumber());
    }

    private static JsonObject json(Tombstone tombstone) {
        return new JsonObject().put("articleId", tombstone.articleId()).put("uri", TEXT.of(tombstone.uri()))
                .put("slug", tombstone.slug())
                .put("reason", tombstone.reason() == null ? null : tombstone.reason().name())
                .put("notice", TEXT.of(tombstone.notice()));
    }
}
