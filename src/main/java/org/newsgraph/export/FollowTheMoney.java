package org.newsgraph.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.directory.PersonRow;
import org.newsgraph.directory.PlaceRow;
import org.newsgraph.vocabulary.EntityKind;

/**
 * FollowTheMoney entities, one a line: whom and what the article names (Person, Organization, Address), a Documentation
 * for each that says how, a Mention for each name of a person or organization, known or not, and last the Article. All
 * values are lists of texts. Entities of one id, of other articles, are one.
 */
@Singleton
class FollowTheMoney implements Format {
    private static final Pattern PAGE = Pattern.compile("(?i)(?:https?|ftp)://");
    private final Addresses addresses;

    FollowTheMoney(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String write(WholeArticle article) {
        return of(article).stream().map(line -> line.json() + "\n").collect(Collectors.joining());
    }

    List<Fields> of(WholeArticle article) {
        List<Fields> all = new ArrayList<>();
        article.named().forEach(one -> all.add(thing(one)));
        article.named().forEach(one -> all.add(documentation(article, one)));
        all.addAll(mentions(article));
        all.add(article(article));
        return all;
    }

    private static Fields thing(Named one) {
        EntityRow entity = one.entity();
        Properties properties = new Properties().add("description", entity.getDescription())
                .add("wikidataId", wikidata(one));
        one.pages().forEach(page -> properties.add("sourceUrl", Addresses.uri(page)));
        if (entity instanceof PersonRow person) {
            properties.add("name", entity.getName()).add("firstName", person.givenName())
                    .add("lastName", person.familyName()).add("birthDate", person.birthDate())
                    .add("deathDate", person.deathDate());
        } else if (entity instanceof PlaceRow place) {
            String country = place.countryCode();
            properties.add("name", entity.getName()).add("full", entity.getName())
                    .add("country", country == null ? null : country.toLowerCase(Locale.ROOT))
                    .add("latitude", place.latitude()).add("longitude", place.longitude());
        } else {
            properties.add("name", entity.getName()).add("leiCode", identifier(one, "lei"));
        }
        return line(entity.getId(), schema(entity.getKind()), properties);
    }

    private static Fields documentation(WholeArticle article, Named one) {
        String id = article.row().getId() + "." + one.entity().getId();
        return line(id, "Documentation", new Properties().add("document", article.row().getId())
                .add("entity", one.entity().getId()).add("role", one.relation()));
    }

    private static List<Fields> mentions(WholeArticle article) {
        record Name(EntityKind kind, String text, @Nullable Long entity) {
        }
        Set<Name> names = new LinkedHashSet<>();
        article.mentions().stream().filter(m -> m.kind() != EntityKind.PLACE)
                .forEach(m -> names.add(new Name(m.kind(), m.text(), m.keys().entity())));
        Map<Long, String> ids = new LinkedHashMap<>();
        article.named().forEach(one -> ids.put(one.entity().key(), one.entity().getId()));
        List<Fields> lines = new ArrayList<>();
        names.forEach(name -> lines.add(line(article.row().getId() + ".m" + lines.size(), "Mention", new Properties()
                .add("document", article.row().getId()).add("name", name.text)
                .add("resolved", name.entity == null ? null : ids.get(name.entity))
                .add("detectedSchema", schema(name.kind)))));
        return lines;
    }

    private Fields article(WholeArticle article) {
        ArticleRow row = article.row();
        Properties properties = new Properties().add("title", row.headline()).add("author", row.byline())
                .add("publishedAt", row.publishedAt()).add("modifiedAt", row.versionCreated())
                .add("summary", row.standfirst()).add("sourceUrl", page(row))
                .add("language", language(row.language())).add("publisher", row.source())
                .add("keywords", row.category());
        article.subjects().forEach(subject -> properties.add("keywords", subject.name()));
        article.keywords().forEach(keyword -> properties.add("keywords", keyword));
        return line(row.getId(), "Article", properties.add("bodyText", article.text())
                .add("notes", addresses.of(row)).add("notes", article.embargo()));
    }

    /** The type knows addresses of pages alone; the others are in the notes. */
    private static @Nullable String page(ArticleRow row) {
        String uri = Addresses.uri(row.uri());
        return uri != null && PAGE.matcher(uri).lookingAt() ? uri : null;
    }

    /** By ISO 639-3; null if it is not known. */
    private static @Nullable String language(String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            return code.isEmpty() ? null : code;
        } catch (MissingResourceException none) {
            return null;
        }
    }

    private static @Nullable String wikidata(Named one) {
        return Addresses.wikidata(one.identifiers()).isPresent() ? identifier(one, "wikidata") : null;
    }

    private static @Nullable String identifier(Named one, String scheme) {
        return one.identifiers().stream().filter(id -> id.scheme().equals(scheme)).map(id -> id.value()).findFirst()
                .orElse(null);
    }

    private static String schema(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            case PLACE -> "Address";
        };
    }

    private static Fields line(String id, String schema, Properties properties) {
        return new Fields().put("id", id).put("schema", schema).put("properties", properties.values);
    }

    private static final class Properties {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        Properties add(String name, @Nullable Object value) {
            if (value != null) {
                values.computeIfAbsent(name, first -> new ArrayList<>()).add(value.toString());
            }
            return this;
        }
    }
}
