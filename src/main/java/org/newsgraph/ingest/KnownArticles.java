package org.newsgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.ArticleStatus;

/** What has been taken in before. */
@ApplicationScoped
class KnownArticles {
    private static final String CURRENT = """
            SELECT a.id, a.uri, encode(a.content_key, 'hex') AS content, a.published_at, a.status, a.embargoed,
                a.embargoed_until, r.id AS revision, r.number,
                encode(r.content_hash, 'hex') AS hash, a.source_version, a.source_updated_at, a.source_status,
                a.source_embargoed_until, a.provider_id
            FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE""";

    /** The current revision of an article. */
    record Former(String identity, long article, Instant publishedAt, long revision, int number, String contentHash,
            ArticleStatus status, boolean embargoed, @Nullable Instant embargoedUntil,
            ProviderVersion version, @Nullable ArticleStatus sourceStatus, @Nullable Instant sourceEmbargoedUntil,
            @Nullable Long provider, boolean saidBefore,
            Set<String> notices) {

        static Former of(Row row) {
            String uri = row.optionalText("uri");
            return new Former(uri != null ? ReadyArticle.known(uri) : ReadyArticle.same(row.text("content")),
                    row.number("id"), row.instant("published_at"), row.number("revision"), row.integer("number"),
                    row.text("hash"), row.word(ArticleStatus.class, "status"), row.flag("embargoed"),
                    row.optionalInstant("embargoed_until"),
                    new ProviderVersion(row.optionalText("source_version"), row.optionalInstant("source_updated_at")),
                    row.optionalWord(ArticleStatus.class, "source_status"),
                    row.optionalInstant("source_embargoed_until"), row.optionalNumber("provider_id"), false,
                    Set.of());
        }

        boolean isPublished() {
            return status == ArticleStatus.USABLE && !embargoed;
        }

        boolean says(ReadyArticle article) {
            return article.says(contentHash) || saidBefore;
        }

        /** By what it is asked for. */
        Former as(String other) {
            return new Former(other, article, publishedAt, revision, number, contentHash, status, embargoed,
                    embargoedUntil, version, sourceStatus, sourceEmbargoedUntil, provider, saidBefore, notices);
        }

        /** An import or a feed brings what an earlier revision says. */
        Former sayingBefore() {
            return new Former(identity, article, publishedAt, revision, number, contentHash, status, embargoed,
                    embargoedUntil, version, sourceStatus, sourceEmbargoedUntil, provider, true, notices);
        }

        /** Of a correction, which it has had. */
        Former having(Set<String> all) {
            return new Former(identity, article, publishedAt, revision, number, contentHash, status, embargoed,
                    embargoedUntil, version, sourceStatus, sourceEmbargoedUntil, provider, saidBefore, all);
        }
    }

    private final Sql sql;

    KnownArticles(Sql sql) {
        this.sql = sql;
    }

    /**
     * The articles with these uris or, of those without, with this content, by their identity. Of an article that says
     * something else now, this transaction alone may write the next revision.
     */
    Map<String, Former> formers(List<ReadyArticle> articles) {
        Map<String, ReadyArticle> given = new HashMap<>();
        articles.forEach(article -> given.put(article.identity(), article));
        Map<String, Former> formers = new HashMap<>();
        collect(formers, "a.uri = ANY (?)", articles.stream().map(article -> article.draft().uri())
                .filter(Objects::nonNull).toList());
        collect(formers, "a.content_key = ANY (ARRAY (SELECT decode(k.hex, 'hex') FROM unnest(?) AS k (hex)))",
                articles.stream().filter(article -> article.draft().uri() == null).map(ReadyArticle::hexHash).toList());
        collectExported(formers, articles);
        lock(formers, formers.values().stream().filter(former -> !former.says(given.get(former.identity)))
                .map(Former::article).toList());
        findSaidBefore(formers, articles);
        findNotices(formers, articles);
        return formers;
    }

    /** What is known of one, held by nobody. */
    Map<String, Former> known(ReadyArticle article) {
        Map<String, Former> formers = new HashMap<>();
        String uri = article.draft().uri();
        if (uri != null) {
            collect(formers, "a.uri = ANY (?)", List.of(uri));
        } else {
            collect(formers, "encode(a.content_key, 'hex') = ANY (?)", List.of(article.hexHash()));
        }
        collectExported(formers, List.of(article));
        findNotices(formers, List.of(article));
        return formers;
    }

    /** That a version which says the same has come, so that an earlier one is known as such. */
    void seen(Former former, ProviderVersion newer) {
        sql.update(SqlText.of("UPDATE article SET source_version = ?, source_updated_at = ?::timestamptz"
                + " WHERE id = ? AND current_revision_id = ?", newer.number(),
                text(newer.updatedAt()), former.article, former.revision));
    }

    /** That what a document says has been carried out. */
    @Transactional
    void heard(long article, ReadyArticle document) {
        Press press = document.press();
        ProviderVersion version = document.version();
        sql.update(SqlText.of("""
                UPDATE article SET source_status = ?, source_version = coalesce(?, source_version),
                    source_updated_at = coalesce(?::timestamptz, source_updated_at),
                    source_embargoed_until = coalesce(?::timestamptz, source_embargoed_until) WHERE id = ?""",
                press.status() == null ? ArticleStatus.USABLE : press.status(), version.number(),
                text(version.updatedAt()), text(press.embargoedUntil()), article));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** The current revision of an article that there is. */
    Former former(long article) {
        return sql.rows(SqlText.of(CURRENT).add("a.id = ?", article), Former::of).get(0);
    }

    /**
     * So that an import with several versions of an article changes nothing when it is run again, and a feed that is older than
     * another.
     */
    private void findSaidBefore(Map<String, Former> formers, List<ReadyArticle> articles) {
        Map<Long, String> hashes = new HashMap<>();
        articles.forEach(article -> {
            Former former = formers.get(article.identity());
            if (former != null && article.mayHaveBeenSaid(former) && !former.says(article)) {
                hashes.put(former.article, article.hexHash());
            }
        });
        if (!hashes.isEmpty()) {
            Set<Long> found = new HashSet<>(sql.rows(
                    SqlText.of("SELECT r.article_id FROM unnest(?, ?) AS k (article, hex)"
                            + " JOIN revision r ON r.article_id = k.article AND r.content_hash = decode(k.hex, 'hex')",
                            new ArrayList<>(hashes.keySet()), new ArrayList<>(hashes.values())),
                    row -> row.number("article_id")));
            formers.replaceAll((identity, former) -> found.contains(former.article) ? former.sayingBefore() : former);
        }
    }

    /** Most articles come without, so that most often there is nothing to ask for. */
    private void findNotices(Map<String, Former> formers, List<ReadyArticle> articles) {
        List<Long> corrected = articles.stream().filter(article -> !article.press().correctionNotices().isEmpty())
                .map(article -> formers.get(article.identity())).filter(Objects::nonNull).map(Former::article).toList();
        if (!corrected.isEmpty()) {
            Map<Long, Set<String>> notices = new HashMap<>();
            sql.rows(SqlText.of("SELECT article_id, notice FROM correction WHERE article_id = ANY (?)", corrected),
                    row -> notices.computeIfAbsent(row.number("article_id"), article -> new HashSet<>())
                            .add(row.text("notice")));
            articles.stream().filter(article -> isThere(formers.get(article.identity()), article))
                    .forEach(article -> notices
                            .computeIfAbsent(formers.get(article.identity()).article, key -> new HashSet<>())
                            .addAll(article.press().correctionNotices()));
            formers.replaceAll((identity, former) -> former.having(notices.getOrDefault(former.article, Set.of())));
        }
    }

    /** What comes with the very version that has been taken in is no news, though not all of it was kept. */
    private static boolean isThere(@Nullable Former former, ReadyArticle article) {
        return former != null && article.version().updatedAt() != null
                && article.version().equals(former.version()) && former.says(article);
    }

    private void collect(Map<String, Former> formers, String which, Collection<?> keys) {
        if (!keys.isEmpty()) {
            sql.rows(SqlText.of(CURRENT).add(which, keys), Former::of)
                    .forEach(former -> formers.put(former.identity, former));
        }
    }

    /** Two statements: one that waits for the locks would go on to see the revisions of before its wait. */
    private void lock(Map<String, Former> formers, List<Long> changed) {
        if (!changed.isEmpty()) {
            sql.rows(SqlText.of("SELECT id FROM article WHERE id = ANY (?) ORDER BY id FOR UPDATE", changed),
                    row -> row.number("id"));
            Map<String, Former> fresh = new HashMap<>();
            collect(fresh, "a.id = ANY (?)", changed);
            formers.replaceAll((identity, former) -> fresh.values().stream()
                    .filter(one -> one.article == former.article).findFirst().orElse(former).as(identity));
        }
    }

    /** Those that come back from an export of this installation, whatever they say now. */
    private void collectExported(Map<String, Former> formers, List<ReadyArticle> articles) {
        for (ReadyArticle ready : articles) {
            Exported one = ready.exported();
            if (one != null && ready.draft().uri() == null) {
                sql.rows(SqlText.of(CURRENT).add("a.id = ? AND a.slug = ? AND a.created_at = ?::timestamptz"
                        + " AND a.uri IS NULL", one.article(), one.slug(), one.created().toString()), Former::of)
                        .forEach(former -> formers.put(ready.identity(), former.as(ready.identity())));
            }
        }
    }

    /** Those of the slugs that articles have. */
    Set<String> taken(Collection<String> slugs) {
        return slugs.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.rows(SqlText.of("SELECT slug FROM article WHERE slug = ANY (?)",
                        new ArrayList<>(slugs)), row -> row.text("slug")));
    }

    /** Whether the database answers at all. */
    boolean canBeAsked() {
        try {
            return !sql.rows(SqlText.of("SELECT 1 AS one"), row -> row.number("one")).isEmpty();
        } catch (RuntimeException gone) {
            return false;
        }
    }
}
