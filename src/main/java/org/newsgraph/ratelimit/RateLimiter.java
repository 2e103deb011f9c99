package org.newsgraph.ratelimit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLadvisoryLockBasedProxyManager;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;
import io.quarkus.scheduler.Scheduled;

/**
 * Takes what requests cost from the budgets of their callers. The budgets stand in the database; each replica takes from
 * them in its own memory and settles every second, or as soon as it has given out a fiftieth: so much may a caller overdraw
 * at each replica.
 */
@ApplicationScoped
public class RateLimiter {
    private static final int REPLICA_SHARE = 50;
    private static final Duration UNSETTLED = Duration.ofSeconds(1);
    private static final int MOST_EXPIRED = 1000;
    private static final ExpirationAfterWriteStrategy EXPIRY = ExpirationAfterWriteStrategy
            .basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(10));

    private final RateLimits limits;
    private final AgroalDataSource connections;
    private final PostgreSQLadvisoryLockBasedProxyManager<String> table;
    private final BudgetThreads buckets;
    private final Cache<String, Bucket> known = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterAccess(Duration.ofMinutes(10)).build();
    /** Who asks again and again for what is not there takes no statement for it. */
    private final Cache<String, Refused> refused = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10)).build();

    RateLimiter(RateLimits limits, AgroalDataSource dataSource) {
        this.limits = limits;
        this.connections = BudgetConnections.beside(dataSource);
        // Not by locks of rows, which would count as something that was written, and end what validators stand for.
        this.table = Bucket4jPostgreSQL.advisoryLockBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING).lockIdSupplier(RateLimiter::lockOf)
                .lockColumn("lock_id").table("rate_bucket").expirationAfterWrite(EXPIRY).build();
        this.buckets = new BudgetThreads(table, ClientSideConfig.getDefault().withExpirationAfterWriteStrategy(EXPIRY),
                BudgetConnections.PATIENCE, BudgetConnections.MOST);
    }

    /** Two that share one by chance wait for each other, and no more. It is asked for before anything is locked or written. */
    private static long lockOf(String caller) {
        BudgetThreads.checkWanted();
        return UUID.nameUUIDFromBytes(caller.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    @PreDestroy
    void close() {
        buckets.close();
        connections.close();
    }

    /** What is asked of a budget in the database. */
    private interface Question {
        Budget put(Allowance allowance, long points);
    }

    /**
     * Takes points from the caller's budget, or none if there are not as many.
     *
     * @param points
     *        at least 1
     */
    public Budget take(Caller caller, long points) {
        return budget(caller, points, this::takeFrom);
    }

    /**
     * Whether the caller has so many points left, without taking them.
     *
     * @param points
     *        at least 1
     */
    public Budget ahead(Caller caller, long points) {
        return budget(caller, points, this::lookAt);
    }

    /** Counts a key that turned out to be false by the address that showed it: to look for one takes a statement. */
    public void countFalseKey(String address) {
        Allowance allowance = falseKeysOf(address);
        if (refusedBefore(allowance, 1) == null) {
            remembered(allowance, 1, this::takeFrom);
        }
    }

    /** Not granted if so many keys from this address were false that no other is looked for now. The database is not asked. */
    public Budget falseKeysLeft(String address) {
        Budget before = refusedBefore(falseKeysOf(address), 1);
        return before == null ? Budget.UNLIMITED : before;
    }

    private Allowance falseKeysOf(String address) {
        return new Allowance("f:" + AddressBlock.of(address), limits.anonymousPerMinute(), Duration.ofMinutes(1));
    }

    private Budget budget(Caller caller, long points, Question question) {
        Allowance allowance = limits.of(caller);
        long most = Math.min(points, allowance.points());
        Budget before = refusedBefore(allowance, most);
        if (before != null) {
            return before;
        }
        Budget requests = caller.isAnonymous() ? ofRequests(allowance, question) : Budget.UNLIMITED;
        return requests.granted() ? remembered(allowance, most, question) : requests;
    }

    private Budget ofRequests(Allowance allowance, Question question) {
        Allowance requests = requestsOf(allowance);
        Budget before = refusedBefore(requests, 1);
        return before != null ? before : remembered(requests, 1, question);
    }

    private Budget remembered(Allowance allowance, long points, Question question) {
        if (allowance.points() == 0) {
            return Budget.UNLIMITED;
        }
        long now = System.nanoTime();
        Budget budget = question.put(allowance, points);
        if (!budget.granted()) {
            refused.put(allowance.caller(), new Refused(budget, points, now));
        }
        return budget;
    }

    private @Nullable Budget refusedBefore(Allowance allowance, long points) {
        long now = System.nanoTime();
        Refused before = refused.getIfPresent(allowance.caller());
        return before != null && before.stillHolds(points, now) ? before.at(points, now) : null;
    }

    /** What was left when more was refused is enough to go by: whoever takes it asks again. */
    private @Nullable Budget leftBefore(Allowance allowance, long points) {
        long now = System.nanoTime();
        Refused before = refused.getIfPresent(allowance.caller());
        return before != null && before.leaves(points, now) ? before.left(now) : null;
    }

    private Allowance requestsOf(Allowance allowance) {
        return new Allowance(allowance.caller() + ":requests", limits.anonymousRequestsPerSecond(),
                Duration.ofSeconds(1));
    }

    private <T> T ask(Allowance allowance, Function<Bucket, T> question) {
        return Asking.twice(() -> askOnce(allowance, question));
    }

    private <T> T askOnce(Allowance allowance, Function<Bucket, T> question) {
        Bucket bucket = bucketOf(allowance);
        try {
            return question.apply(bucket);
        } catch (BatchFailedException | BucketNotFoundException expired) {
            known.asMap().remove(allowance.caller(), bucket);
            throw expired;
        }
    }

    /** The bucket, which is there from now on. It is not made under a lock of ours, since the database may say nothing. */
    private Bucket bucketOf(Allowance allowance) {
        Bucket before = known.getIfPresent(allowance.caller());
        if (before != null) {
            return before;
        }
        Bucket made = bucket(allowance);
        made.getAvailableTokens();
        Bucket others = known.asMap().putIfAbsent(allowance.caller(), made);
        return others == null ? made : others;
    }

    private Budget takeFrom(Allowance allowance, long points) {
        ConsumptionProbe probe = ask(allowance, bucket -> bucket.tryConsumeAndReturnRemaining(points));
        return new Budget(probe.isConsumed(), allowance.points(), probe.getRemainingTokens(), allowance.time(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Budget lookAt(Allowance allowance, long points) {
        Budget left = leftBefore(allowance, points);
        if (left != null) {
            return left;
        }
        EstimationProbe probe = ask(allowance, bucket -> bucket.estimateAbilityToConsume(points));
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new Budget(probe.canBeConsumed(), allowance.points(), probe.getRemainingTokens(), allowance.time(), wait,
                probe.canBeConsumed() ? wait : allowance.time());
    }

    private Bucket bucket(Allowance allowance) {
        BucketConfiguration configuration = BucketConfiguration.builder().addLimit(limit -> limit
                .capacity(allowance.points()).refillGreedy(allowance.points(), allowance.time())).build();
        return buckets.builder().withOptimization(Optimizations.delaying(
                new DelayParameters(Math.max(1, allowance.points() / REPLICA_SHARE), UNSETTLED)))
                .build(allowance.caller(), () -> configuration);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetExpired() {
        table.removeExpired(MOST_EXPIRED);
        FormerBudgets.removeExpired(connections, MOST_EXPIRED);
    }
}
