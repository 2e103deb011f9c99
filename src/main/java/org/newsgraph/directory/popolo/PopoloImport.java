package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.EditPolicy;
import org.newsgraph.directory.EditedEntity;
import org.newsgraph.directory.EntityDraft;
import org.newsgraph.directory.IdentifierInput;
import org.newsgraph.directory.InputCheck;
import org.newsgraph.directory.MembershipDraft;
import org.newsgraph.directory.MembershipEditor;
import org.newsgraph.directory.OrganizationInput;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameKey;

/**
 * Brings people, organizations, places and memberships into the directory. An entity is found again by any identifier
 * that it shares with the file, its id in the file among them; a provisional entry of its kind and name is completed. So
 * the same file again changes nothing. A record that is wrong is skipped and named, and never stops the next.
 */
@ApplicationScoped
public class PopoloImport {
    private static final InputCheck CHECK = new InputCheck("");
    private final DirectoryEditor entities;
    private final MembershipEditor memberships;
    private final Sql sql;

    PopoloImport(DirectoryEditor entities, MembershipEditor memberships, Sql sql) {
        this.entities = entities;
        this.memberships = memberships;
        this.sql = sql;
    }

    public PopoloSummary run(PopoloFile file) {
        PopoloSummary summary = new PopoloSummary();
        Map<String, Long> keys = new HashMap<>();
        PopoloRecord root = new PopoloRecord("", file.content());
        for (PopoloClass type : PopoloClass.values()) {
            for (PopoloRecord record : root.list(type.property())) {
                attempt(record, summary, () -> edit(type, file, record, keys, summary));
            }
        }
        for (PopoloRecord record : root.list("organizations")) {
            attempt(record, summary, () -> placeUnderParent(record, keys));
        }
        for (PopoloRecord record : root.list("memberships")) {
            attempt(record, summary, () -> join(record, keys, summary));
        }
        return summary;
    }

    private static void attempt(PopoloRecord record, PopoloSummary summary, Runnable work) {
        try {
            work.run();
        } catch (ApiException mistake) {
            summary.skipped(record.pointer(), mistake.code() + " " + mistake.getMessage());
        }
    }

    private void edit(PopoloClass type, PopoloFile file, PopoloRecord record, Map<String, Long> keys,
            PopoloSummary summary) {
        List<IdentifierInput> identifiers = identifiers(type, file, record);
        EntityDraft draft = PopoloEntities.draft(type, record, identifiers);
        Optional<Long> existing = find(type, record, identifiers);
        EditedEntity edited = existing.map(key -> entities.update("id", key, draft, EditPolicy.LEAD))
                .orElseGet(() -> entities.create(draft));
        if (existing.isPresent()) {
            summary.updated(edited.changed());
        } else {
            summary.created();
        }
        keys.put(type + " " + record.textOr("id", ""), edited.key());
    }

    private static List<IdentifierInput> identifiers(PopoloClass type, PopoloFile file, PopoloRecord record) {
        List<IdentifierInput> identifiers = new ArrayList<>();
        String id = record.text("id");
        if (id != null) {
            identifiers.add(type.ownIdentifier(file.source(), id));
        }
        for (PopoloRecord given : record.list("identifiers")) {
            String scheme = given.textOr("scheme", "").toLowerCase(Locale.ROOT);
            String value = given.textOr("identifier", "");
            if (identifiers.stream().noneMatch(i -> i.scheme.equals(scheme) && i.value.equals(value))) {
                identifiers.add(new IdentifierInput(scheme, value));
            }
        }
        return identifiers;
    }

    private Optional<Long> find(PopoloClass type, PopoloRecord record, List<IdentifierInput> identifiers) {
        SqlText text = SqlText
                .of("SELECT i.entity_id AS key FROM identifier i JOIN named_entity e ON e.id = i.entity_id"
                        + " WHERE e.kind = ? AND (FALSE", type.kind);
        identifiers.forEach(i -> text.add("OR (i.scheme = ? AND i.value = ?)", i.scheme, i.value));
        text.add(") UNION ALL SELECT id FROM named_entity WHERE provisional AND kind = ? AND name_key = ? LIMIT 1",
                type.kind, NameKey.of(record.textOr("name", "")));
        return sql.rows(text, row -> row.number("key")).stream().findFirst();
    }

    private void placeUnderParent(PopoloRecord record, Map<String, Long> keys) {
        Long key = keys.get(PopoloClass.ORGANIZATIONS + " " + record.textOr("id", ""));
        String parent = record.text("parent_id");
        if (key == null || parent == null) {
            return;
        }
        OrganizationInput input = new OrganizationInput();
        input.parentId = Optional.of(GlobalId.of("Organization",
                known(keys, PopoloClass.ORGANIZATIONS, "parent_id", parent)));
        entities.update("id", key, input.draft(CHECK), EditPolicy.LEAD);
    }

    private void join(PopoloRecord record, Map<String, Long> keys, PopoloSummary summary) {
        Long person = known(keys, PopoloClass.PERSONS, "person_id", record.textOr("person_id", ""));
        Long organization = known(keys, PopoloClass.ORGANIZATIONS, "organization_id",
                record.textOr("organization_id", ""));
        Optional<String> role = Optional.ofNullable(record.text("role"));
        var start = PopoloDate.first("start_date", record.text("start_date"));
        var end = PopoloDate.last("end_date", record.text("end_date"));
        MembershipDraft draft = new MembershipDraft(CHECK, person, organization, role,
                start == null ? Optional.empty() : start, end == null ? Optional.empty() : end);
        Optional<Long> existing = sql.rows(SqlText.of("SELECT id FROM membership WHERE person_id = ?"
                + " AND organization_id = ? AND role IS NOT DISTINCT FROM ? AND start_date IS NOT DISTINCT FROM ?::date",
                person, organization, role.orElse(null), draft.startDate().map(Object::toString).orElse(null)),
                row -> row.number("id")).stream().findFirst();
        if (existing.isPresent()) {
            summary.updated(memberships.update("id", existing.get(), draft).changed());
        } else {
            memberships.add(draft);
            summary.created();
        }
    }

    private static Long known(Map<String, Long> keys, PopoloClass type, String field, String id) {
        Long key = keys.get(type + " " + id);
        if (key == null) {
            throw ApiException.notFound(field, field + " names nothing in this file: " + id);
        }
        return key;
    }
}
