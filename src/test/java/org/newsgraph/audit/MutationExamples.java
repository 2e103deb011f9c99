package org.newsgraph.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

/**
 * A valid call of each mutation, which changes something. What it needs is made when it is asked for. A mutation that is new in
 * the schema needs an example here.
 */
final class MutationExamples {
    /** For all tests of a run: none meets what another has made. */
    private static final AtomicInteger MADE = new AtomicInteger();
    private final Map<String, Supplier<String>> arguments = new LinkedHashMap<>();
    private final Table table;
    /** Sends a mutation that has to succeed and gives the id in its answer. */
    private final Function<String, String> make;

    MutationExamples(Table table, Function<String, String> make) {
        this.table = table;
        this.make = make;
        ofArticles();
        ofMentions();
        ofTheDirectory();
        ofMerges();
        ofKeys();
        ofProducts();
        ofWebhooks();
    }

    /** The arguments of each, by its name. */
    Map<String, Supplier<String>> all() {
        return arguments;
    }

    private void ofArticles() {
        arguments.put("ingestArticles",
                () -> "articles: [{uri: \"" + uri() + "\", text: \"Mayor Audra Pell spoke in Oslo.\"}]");
        arguments.put("ingestDocument", () -> "document: {mediaType: \"text/plain\", content: \"Mayor " + name()
                + " spoke in Oslo on Monday.\"}");
        arguments.put("publishArticle", () -> id(article("DRAFT")));
        arguments.put("withholdArticle", () -> id(article("USABLE")));
        arguments.put("setEmbargo", () -> id(article("DRAFT")) + ", embargoedUntil: \"2999-01-01T00:00:00Z\"");
        arguments.put("killArticle", () -> id(article("USABLE")));
        arguments.put("correctArticle",
                () -> id(article("USABLE")) + ", correction: {kind: CORRECTION, notice: \"It was in Bergen.\"}");
        arguments.put("reanalyzeArticles", () -> "ids: [\"" + foundByAnOldDetector() + "\"]");
        arguments.put("reanalyzeMatchingArticles", () -> {
            foundByAnOldDetector();
            return "filter: {}, first: 1";
        });
    }

    /** The latest article. */
    private String foundByAnOldDetector() {
        String article = article("USABLE");
        table.update("UPDATE mention SET confidence = 0.123 WHERE revision_id = (SELECT current_revision_id"
                + " FROM article WHERE id = " + Table.key(article) + ")");
        return article;
    }

    private void ofMentions() {
        arguments.put("confirmMention", () -> id(mention()));
        arguments.put("rejectMention", () -> id(mention()));
        arguments.put("relinkMention", () -> id(mention()) + ", entityId: \"" + person() + "\"");
        arguments.put("undoMentionReview", () -> id(make.apply("confirmMention(" + id(mention()) + ")")));
        arguments.put("addMention", () -> {
            String paragraph = table.one("SELECT p.id FROM paragraph p JOIN article a"
                    + " ON a.current_revision_id = p.revision_id WHERE a.id = ?", Table.key(article("USABLE")));
            return "paragraphId: \"" + GlobalId.of("Paragraph", Long.parseLong(paragraph))
                    + "\", start: 19, end: 24, entityId: \"" + person() + "\"";
        });
    }

    private void ofTheDirectory() {
        for (String type : List.of("Person", "Organization", "Place")) {
            arguments.put("create" + type, () -> input(name()));
            arguments.put("update" + type,
                    () -> id(make.apply("create" + type + "(" + input(name()) + ")")) + ", " + input(name()));
        }
        arguments.put("addMembership", this::newMembership);
        arguments.put("updateMembership", () -> id(membership()) + ", input: {role: \"treasurer\"}");
        arguments.put("removeMembership", () -> id(membership()));
    }

    private void ofMerges() {
        arguments.put("mergeEntities", this::two);
        arguments.put("undoMerge", () -> {
            String two = two();
            make.apply("mergeEntities(" + two + ")");
            return id(two.substring(two.indexOf('"') + 1, two.indexOf("\",")));
        });
        arguments.put("splitEntity", () -> {
            String mention = mention();
            String person = table.one("SELECT entity_id FROM mention WHERE id = ?", Table.key(mention));
            return id(GlobalId.of("Person", Long.parseLong(person))) + ", mentionIds: [\"" + mention + "\"], name: \""
                    + name() + "\"";
        });
        arguments.put("acceptMergeProposal", () -> id(proposal()));
        arguments.put("dismissMergeProposal", () -> id(proposal()));
    }

    private void ofKeys() {
        String input = "input: {name: \"audited\", role: PARTNER}";
        arguments.put("createApiKey", () -> input);
        arguments.put("rotateApiKey", () -> id(key(input)));
        arguments.put("revokeApiKey", () -> id(key(input)));
        arguments.put("assignArticles", () -> "apiKey: \"" + key("input: {name: \"audited\", role: EDITOR}")
                + "\", uriPrefix: \"" + houseArticle() + "\"");
    }

    private void ofProducts() {
        arguments.put("createProduct", () -> input(name()));
        arguments.put("updateProduct", () -> id(product()) + ", " + input(name()));
        arguments.put("deleteProduct", () -> id(product()));
        arguments.put("assignProduct", () -> "apiKey: \"" + key("input: {name: \"audited\", role: PARTNER}")
                + "\", product: \"" + product() + "\"");
    }

    private String product() {
        return make.apply("createProduct(" + input(name()) + ")");
    }

    private void ofWebhooks() {
        // Nothing listens at this port: what is delivered fails at once.
        String input = "input: {name: \"audited\", url: \"http://127.0.0.1:1/in\"}";
        arguments.put("createWebhook", () -> input);
        for (String name : List.of("pauseWebhook", "deleteWebhook", "rotateWebhookSecret", "testWebhook")) {
            arguments.put(name, () -> id(webhook(input)));
        }
        arguments.put("resumeWebhook", () -> {
            String webhook = webhook(input);
            make.apply("pauseWebhook(" + id(webhook) + ")");
            return id(webhook);
        });
        arguments.put("replayWebhook", () -> id(webhook(input)) + ", after: \"" + Changes.end() + "\"");
    }

    private String webhook(String input) {
        make.apply("createWebhook(" + input + ")");
        return GlobalId.of("Webhook", Long.parseLong(table.one("SELECT max(id) FROM webhook")));
    }

    /** Its uri. */
    private String houseArticle() {
        String article = article("USABLE");
        return table.one("SELECT uri FROM article WHERE id = ?", Table.key(article));
    }

    private String key(String input) {
        make.apply("createApiKey(" + input + ")");
        return GlobalId.of("ApiKey", Long.parseLong(table.one("SELECT max(id) FROM api_key")));
    }

    private static String id(String id) {
        return "id: \"" + id + "\"";
    }

    private static String input(String name) {
        return "input: {name: \"" + name + "\"}";
    }

    private String letters() {
        int made = MADE.incrementAndGet();
        return "" + (char) ('a' + made / 26 % 26) + (char) ('a' + made % 26);
    }

    private String name() {
        return "Audrina Pelham" + letters();
    }

    private String uri() {
        return "test:audited:" + MADE.incrementAndGet();
    }

    private String person() {
        return make.apply("createPerson(" + input(name()) + ")");
    }

    private String two() {
        return "sourceId: \"" + person() + "\", targetId: \"" + person() + "\"";
    }

    private String newMembership() {
        String organization = make.apply("createOrganization(" + input(name()) + ")");
        return "input: {personId: \"" + person() + "\", organizationId: \"" + organization + "\", role: \"clerk\"}";
    }

    private String membership() {
        return make.apply("addMembership(" + newMembership() + ")");
    }

    private String article(String status) {
        String uri = uri();
        Newsroom.ingest(Map.of("uri", uri, "status", status, "text",
                "Mayor Audric Pell" + letters() + " spoke in Oslo on Monday."));
        return GlobalId.of("Article", Long.parseLong(table.one("SELECT id FROM article WHERE uri = ?", uri)));
    }

    private String mention() {
        return GlobalId.of("Mention", Long.parseLong(table.one("SELECT m.id FROM mention m JOIN article a"
                + " ON a.current_revision_id = m.revision_id WHERE m.kind = 'PERSON' AND m.entity_id IS NOT NULL"
                + " AND a.id = ?", Table.key(article("USABLE")))));
    }

    private String proposal() {
        String surname = "Audpell" + letters();
        Newsroom.ingest(Map.of("uri", uri(), "text", "Mayor Jane " + surname + " spoke."),
                Map.of("uri", uri(), "text", "Mayor Jane T. " + surname + " spoke."));
        return GlobalId.of("MergeProposal", Long.parseLong(table.one("SELECT max(id) FROM merge_proposal")));
    }
}
