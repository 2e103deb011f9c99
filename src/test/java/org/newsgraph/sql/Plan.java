package org.newsgraph.sql;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One node of a plan that PostgreSQL made, with those below it. */
record Plan(JsonObject node) {
    /** Few rows, however large the archive. */
    private static final Set<String> SMALL = Set.of("detector", "co_mention_pending");
    /** Whoever looks by one of these finds what one article, or one entry, has. */
    private static final Pattern BOUND = Pattern.compile(
            "\\b(id|article_id|revision_id|section_id|paragraph_id|mention_id|other_id|membership_id|proposal_id|person_id"
                    + "|slug|uri|value|position) = ");

    private Stream<Plan> below() {
        return node.getJsonArray("Plans", new JsonArray()).stream().map(plan -> new Plan((JsonObject) plan));
    }

    private Stream<Plan> all() {
        return Stream.concat(Stream.of(this), below().flatMap(Plan::all));
    }

    private boolean is(String type) {
        return node.getString("Node Type").equals(type);
    }

    /** The tables that are read from end to end. */
    List<String> scans() {
        return all().filter(plan -> plan.is("Seq Scan")).map(plan -> plan.node.getString("Relation Name"))
                .filter(table -> !SMALL.contains(table)).toList();
    }

    /** What is sorted although nothing bounds how much it is. */
    List<String> unboundedSorts() {
        return all().filter(plan -> plan.is("Sort")).flatMap(Plan::unboundedReads).toList();
    }

    private Stream<String> unboundedReads() {
        if (is("Limit")) {
            return Stream.of();
        }
        String index = node.getString("Index Name");
        boolean unbounded = index != null && !BOUND.matcher(node.getString("Index Cond", "")).find();
        return Stream.concat(unbounded ? Stream.of(index) : Stream.of(), below().flatMap(Plan::unboundedReads));
    }

    @Override
    public String toString() {
        return node.encodePrettily();
    }
}
