package org.newsgraph.testsupport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A newsroom of four short articles about two people, an organization and a place that no other test names, so that
 * every count about them can be made by hand. All articles have the category {@link #CATEGORY}.
 */
public final class Lighthouse {
    public static final String CATEGORY = "lighthouse";

    /** Names Ada in headline and lead; Bram and Harrow Trust together in its section "The Money" only. */
    public static final String OPENING = "test:lighthouse-opening";
    /** At the same instant as {@link #OPENING}. */
    public static final String LETTER = "test:lighthouse-letter";
    /** On 10 March in the place where it happened, on 11 March in UTC. */
    public static final String SAILING = "test:lighthouse-sailing";
    public static final String CLOSING = "test:lighthouse-closing";

    private static Map<String, String> ids;

    private Lighthouse() {
    }

    /** Id of an entity or article, by name or uri; everything is taken in before. */
    public static synchronized String id(String key) {
        load();
        return ids.get(key);
    }

    public static List<String> ids(String... keys) {
        return List.of(keys).stream().map(Lighthouse::id).toList();
    }

    /** Takes it in, once for all tests. */
    public static synchronized void load() {
        if (ids == null) {
            Map<String, String> loaded = new HashMap<>();
            people(loaded);
            List.of(opening(), letter(), sailing(), closing()).forEach(article -> ingest(article, loaded));
            ids = loaded;
        }
    }

    private static void people(Map<String, String> ids) {
        ids.put("Ada Quell", Mutation.id("createPerson(input: {name: \"Ada Quell\", familyName: \"Quell\","
                + " identifiers: [{scheme: \"lighthouse\", value: \"ada\"}]})"));
        ids.put("Bram Osei", Mutation.id("createPerson(input: {name: \"Bram Osei\"})"));
        ids.put("Harrow Trust", Mutation.id("createOrganization(input: {name: \"Harrow Trust\","
                + " classification: \"charity\", aliases: [{name: \"Friends of Harrow\"}]})"));
        ids.put("Port Ennis", Mutation.id("createPlace(input: {name: \"Port Ennis\", countryCode: \"IE\"})"));
        Mutation.id("addMembership(input: {personId: \"%s\", organizationId: \"%s\", role: \"keeper\"})"
                .formatted(ids.get("Bram Osei"), ids.get("Harrow Trust")));
    }

    private static Map<String, String> opening() {
        return Map.of("uri", OPENING, "publishedAt", "1931-01-05T00:00:00Z",
                "headline", "Ada Quell opens the lighthouse",
                "text", """
                        Ada Quell met Bram Osei at Port Ennis. Ada Quell spoke first.

                        The Money

                        Harrow Trust paid for the lamp. Bram Osei thanked Harrow Trust.
                        """);
    }

    private static Map<String, String> letter() {
        return Map.of("uri", LETTER, "publishedAt", "1931-01-05T00:00:00Z", "text", """
                Bram Osei wrote to Harrow Trust.

                Harrow Trust did not answer Bram Osei. Nobody did.
                """);
    }

    private static Map<String, String> sailing() {
        return Map.of("uri", SAILING, "publishedAt", "1931-03-10T23:30:00-02:00", "language", "de", "text", """
                Ada Quell verließ Port Ennis am Mittag.

                Port Ennis winkte 🎉 lange, und die Möwen schrien.
                """);
    }

    private static Map<String, String> closing() {
        return Map.of("uri", CLOSING, "publicationDate", "1933-06-01", "text", """
                Harrow Trust closed its well-known lamps.

                O'Neill's shop sold the lamps.
                """);
    }

    private static void ingest(Map<String, String> article, Map<String, String> ids) {
        Map<String, String> all = new HashMap<>(article);
        all.put("category", CATEGORY);
        GraphQL.Answer answer = Newsroom.ingest(all);
        ids.put(article.get("uri"), answer.get("ingestArticles[0].article.id"));
    }
}
