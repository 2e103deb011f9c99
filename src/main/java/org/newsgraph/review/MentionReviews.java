package org.newsgraph.review;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.review.Blocks.Spot;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Verdict;

/** What reviewers do, each in the transaction of the caller. */
@ApplicationScoped
public class MentionReviews {
    private static final String NO_MENTION = "id names no mention of a current revision";
    private final Sql sql;
    private final MentionTable mentions;
    private final Reviews reviews;
    private final Rederivation rederivation;
    private final ChangeLog changes;
    private final AuditLog audit;
    private final Clock clock;

    MentionReviews(Sql sql, MentionTable mentions, Reviews reviews, Rederivation rederivation, ChangeLog changes,
            AuditLog audit, Clock clock) {
        this.sql = sql;
        this.mentions = mentions;
        this.reviews = reviews;
        this.rederivation = rederivation;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    ReviewedMention confirm(long key, @Nullable Verdict expected) {
        return review(key, expected, mention -> decide(mention, new Decision(Verdict.CONFIRMED, mention.entity())));
    }

    ReviewedMention reject(long key, @Nullable Verdict expected) {
        return review(key, expected, mention -> decide(mention, new Decision(Verdict.REJECTED, null)));
    }

    public ReviewedMention relink(long key, GlobalId entity, @Nullable Verdict expected) {
        return review(key, expected, mention -> {
            kindOf(entity);
            return decide(mention, new Decision(Verdict.CONFIRMED, entity.key()));
        });
    }

    /** Like {@link #relink}, of a mention that must name the first entity until now. */
    public ReviewedMention give(long key, long from, GlobalId to) {
        if (mentions.find(key).filter(mention -> Objects.equals(mention.entity(), from)).isEmpty()) {
            throw ApiException.conflict("mentionIds", "a mention names another entity than id");
        }
        return relink(key, to, null);
    }

    ReviewedMention undo(long key, @Nullable Verdict expected) {
        return review(key, expected,
                mention -> new ReviewedMention(key, Verdict.UNREVIEWED, reviews.undo(mention)));
    }

    private ReviewedMention decide(Reviewed mention, Decision decision) {
        boolean changed = mention.verdict() != decision.verdict()
                || decision.entity() != null && !Objects.equals(decision.entity(), mention.entity());
        if (changed) {
            reviews.decide(mention, decision);
        }
        return new ReviewedMention(mention.key(), decision.verdict(), changed);
    }

    private ReviewedMention review(long key, @Nullable Verdict expected, Function<Reviewed, ReviewedMention> what) {
        rederivation.begin();
        Reviewed mention = mentions.find(key).orElseThrow(() -> ApiException.notFound("id", NO_MENTION));
        boolean published = isPublished(mention.revision())
                .orElseThrow(() -> ApiException.notFound("id", NO_MENTION));
        if (expected != null && expected != mention.verdict()) {
            throw ApiException.conflict("expectedVerdict", "the mention is " + mention.verdict() + " by now");
        }
        return audit.around(Subject.MENTION, key, () -> {
            ReviewedMention reviewed = what.apply(mention);
            if (reviewed.changed() && published) {
                changes.ofMention(kind(mention, reviewed), mention.article(), key, clock.instant());
            }
            return reviewed;
        });
    }

    private ChangeKind kind(Reviewed before, ReviewedMention after) {
        // One that was added by hand is gone when that is taken back.
        if (after.verdict() == Verdict.REJECTED || mentions.find(before.key()).isEmpty()) {
            return ChangeKind.MENTION_REMOVED;
        }
        return before.verdict() == Verdict.REJECTED ? ChangeKind.MENTION_ADDED : ChangeKind.MENTION_CHANGED;
    }

    /** Whether readers see it; nothing if it is no article's current revision. */
    private Optional<Boolean> isPublished(long revision) {
        return sql.rows(SqlText.of("SELECT EXISTS (SELECT FROM published_article p WHERE p.id = a.id) AS published"
                + " FROM article a WHERE a.current_revision_id = ?", revision), row -> row.flag("published")).stream()
                .findFirst();
    }

    /** A passage of a paragraph, UTF-16, and whom it names. */
    ReviewedMention add(long paragraph, int start, int end, GlobalId entity) {
        rederivation.begin();
        record Home(long article, long revision) {
            static Home of(Row row) {
                return new Home(row.number("id"), row.number("current_revision_id"));
            }
        }
        Home home = sql.rows(SqlText.of("SELECT a.id, a.current_revision_id FROM paragraph p JOIN article a"
                + " ON a.current_revision_id = p.revision_id WHERE p.id = ?", paragraph), Home::of).stream().findFirst()
                .orElseThrow(() -> ApiException.notFound("paragraphId",
                        "paragraphId names no paragraph of a current revision"));
        Blocks blocks = Blocks.of(sql, home.revision);
        Block block = blocks.ofParagraph(paragraph).orElseThrow();
        checkBounds(block.text(), start, end);
        Spot spot = new Spot(block, start);
        mentions.within(home.revision, spot, end - start).stream().findFirst().ifPresent(other -> {
            throw ApiException.conflict("start",
                    new ReviewedMention(other.key(), other.verdict(), false).getId() + " stands there already");
        });
        String kind = kindOf(entity);
        long key = audit.creating(Subject.MENTION, () -> put(home.article, home.revision, blocks, spot, end - start,
                kind, entity.key()), added -> added);
        if (isPublished(home.revision).orElse(false)) {
            changes.ofMention(ChangeKind.MENTION_ADDED, home.article, key, clock.instant());
        }
        return new ReviewedMention(key, Verdict.CONFIRMED, true);
    }

    /** Asked while nobody merges entities. */
    private String kindOf(GlobalId entity) {
        record Known(String kind, boolean merged) {
            static Known of(Row row) {
                return new Known(row.text("kind"), row.flag("merged"));
            }
        }
        Known known = sql.rows(SqlText.of("SELECT kind, merged_into_id IS NOT NULL AS merged FROM named_entity"
                + " WHERE id = ?", entity.key()), Known::of).stream()
                .filter(found -> found.kind.equalsIgnoreCase(entity.type())).findFirst()
                .orElseThrow(() -> ApiException.notFound("entityId", "entityId names nothing that exists"));
        if (known.merged) {
            throw ApiException.conflict("entityId", "it was merged into another");
        }
        return known.kind;
    }

    /** A rejected mention of the very passage is the one that is meant. */
    private long put(long article, long revision, Blocks blocks, Spot spot, int length, String kind, long entity) {
        return mentions.at(revision, spot, length).map(rejected -> {
            reviews.decide(rejected, new Decision(Verdict.CONFIRMED, entity));
            return rejected.key();
        }).orElseGet(() -> reviews.add(article, revision, blocks, spot, length, kind, entity));
    }

    private static void checkBounds(String text, int start, int end) {
        if (start < 0 || start >= text.length()) {
            throw ApiException.invalid("start", "start must lie in the paragraph, from 0 to " + (text.length() - 1));
        }
        if (end <= start || end > text.length()) {
            throw ApiException.invalid("end", "end must be from " + (start + 1) + " to " + text.length());
        }
        if (splits(text, start) || splits(text, end) || text.substring(start, end).isBlank()) {
            throw ApiException.invalid("start",
                    "start and end must hold visible text and must not part a surrogate pair");
        }
    }

    private static boolean splits(String text, int offset) {
        return offset < text.length() && offset > 0 && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }
}
