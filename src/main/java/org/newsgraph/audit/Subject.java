package org.newsgraph.audit;

import org.newsgraph.sql.SqlText;

/** What changes are about; each knows how its state is written down. */
public enum Subject {
    PERSON("Person", "named_entity", State.ENTITY), ORGANIZATION("Organization", "named_entity", State.ENTITY), PLACE(
            "Place", "named_entity", State.ENTITY), MEMBERSHIP("Membership", "membership", State.ROW), MERGE_PROPOSAL(
                    "MergeProposal", "merge_proposal", State.ROW), MENTION("Mention", "mention", State.ROW),
    /** Its states; of its texts, whose revisions each have an entry of their own, nothing. */
    ARTICLE("Article", "article", "to_jsonb(s) - 'content_key'"), PRODUCT("Product", "product", State.ROW),
    /** Its secrets stay out of the log, as does who works for it. */
    WEBHOOK("Webhook", "webhook", "to_jsonb(s) - 'secret' - 'former_secret' - 'lease' - 'leased_until'"),
    /** What a key is known by stays out of the log. */
    API_KEY("ApiKey", "api_key", "to_jsonb(s) - 'hash' - 'last_used_at'");

    private static final class State {
        static final String ROW = "to_jsonb(s)";
        static final String ENTITY = "to_jsonb(s) || jsonb_build_object("
                + "'aliases', (SELECT jsonb_agg(jsonb_build_array(name, kind) ORDER BY name) FROM alias WHERE entity_id = s.id),"
                + " 'identifiers', (SELECT jsonb_agg(jsonb_build_array(scheme, value) ORDER BY scheme, value)"
                + " FROM identifier WHERE entity_id = s.id),"
                + " 'same_as', (SELECT jsonb_agg(url ORDER BY url) FROM same_as WHERE entity_id = s.id))";
    }

    /** The type's name in the contract. */
    final String type;
    private final String table;
    private final String state;

    Subject(String type, String table, String state) {
        this.type = type;
        this.table = table;
        this.state = state;
    }

    SqlText lock(long key) {
        return SqlText.of("SELECT id FROM " + table + " WHERE id = ? FOR NO KEY UPDATE", key);
    }

    /** The state as one value, null if there is no such thing. */
    SqlText state(long key) {
        return SqlText.of("(SELECT " + state + " FROM " + table + " s WHERE s.id = ?)", key);
    }
}
