package org.newsgraph.directory.popolo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.popolo.PopoloEntry.Alias;
import org.newsgraph.directory.popolo.PopoloEntry.Member;

/** Reads a file's lists without a database. A record without a name is left out. */
public final class PopoloReader {
    private static final String COUNTRY = "iso3166-1-alpha2";

    private final PopoloRecord root;

    public PopoloReader(PopoloFile file) {
        this.root = new PopoloRecord("", file.content());
    }

    public List<PopoloEntry> entries() {
        List<PopoloEntry> entries = new ArrayList<>();
        for (PopoloClass type : PopoloClass.values()) {
            root.list(type.property()).stream().filter(record -> record.text("name") != null)
                    .forEach(record -> entries.add(entry(type, record)));
        }
        return entries;
    }

    public List<Member> members() {
        return root.list("memberships").stream()
                .map(record -> new Member(record.textOr("person_id", ""), record.textOr("organization_id", ""),
                        record.text("on_behalf_of_id"), record.text("role"),
                        day(PopoloDate.first("start_date", record.text("start_date"))),
                        day(PopoloDate.last("end_date", record.text("end_date")))))
                .toList();
    }

    private static PopoloEntry entry(PopoloClass type, PopoloRecord record) {
        Map<String, String> identifiers = identifiers(record);
        return new PopoloEntry(type.kind, record.textOr("id", ""), record.textOr("name", ""), aliases(record),
                identifiers, record.text("parent_id"), record.textOr("country_code", identifiers.get(COUNTRY)),
                day(PopoloDate.first("birth_date", record.text("birth_date"))),
                day(PopoloDate.last("death_date", record.text("death_date"))));
    }

    private static List<Alias> aliases(PopoloRecord record) {
        String name = record.textOr("name", "");
        return record.list("other_names").stream().filter(other -> other.text("name") != null)
                .map(other -> new Alias(other.textOr("name", ""), AliasKinds.of(name, other.textOr("name", ""),
                        other.textOr("note", ""), other.text("end_date") != null)))
                .distinct().toList();
    }

    private static Map<String, String> identifiers(PopoloRecord record) {
        Map<String, String> identifiers = new HashMap<>();
        record.list("identifiers").forEach(given -> identifiers
                .put(given.textOr("scheme", "").toLowerCase(Locale.ROOT), given.textOr("identifier", "")));
        return identifiers;
    }

    private static @Nullable LocalDate day(@Nullable Optional<LocalDate> read) {
        return read == null ? null : read.orElse(null);
    }
}
