package org.newsgraph.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.SubjectRow;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.directory.IdentifierRow;
import org.newsgraph.text.QualifiedCode;
import org.newsgraph.text.TermAddress;

/** The URIs of articles and entities: what others call them, or else what we do. */
@Singleton
class Addresses {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/";
    private final Optional<String> base;

    Addresses(ExportSettings settings) {
        this.base = settings.address().map(address -> address.replaceFirst("/+$", ""));
    }

    /** The source's own, if it is a URI. */
    String of(ArticleRow article) {
        String given = uri(article.uri());
        return given != null ? given : own(article);
    }

    String own(ArticleRow article) {
        return own("articles", article.getId());
    }

    String own(EntityRow entity) {
        return own("entities", entity.getId());
    }

    private String own(String path, String id) {
        return base.map(address -> address + "/" + path + "/" + id).orElse("urn:x-newsgraph:" + id);
    }

    String ofCategory(String category) {
        return own("categories", URLEncoder.encode(category, StandardCharsets.UTF_8));
    }

    /** Wikidata's, if it is known. */
    String of(EntityRow entity, List<IdentifierRow> identifiers) {
        return wikidata(identifiers).orElseGet(() -> own(entity));
    }

    static Optional<String> wikidata(List<IdentifierRow> identifiers) {
        return identifiers.stream().filter(one -> one.scheme().equals("wikidata")).map(IdentifierRow::value)
                .filter(value -> value.matches("[QPL][1-9][0-9]*")).findFirst().map(WIKIDATA::concat);
    }

    /** A Media Topic of IPTC has one, whether it was told or not. */
    static @Nullable String ofSubject(SubjectRow subject) {
        if (subject.uri() != null) {
            return TermAddress.written(subject.uri());
        }
        boolean topic = subject.code() != null && "medtop".equals(subject.scheme());
        return topic ? uri(MEDIA_TOPIC + subject.code()) : null;
    }

    /** The code with its scheme; null without a code. */
    static @Nullable String qualified(SubjectRow subject) {
        return subject.code() == null ? null : new QualifiedCode(subject.scheme(), subject.code()).toString();
    }

    /** The text as a URI in ASCII; null if it is none, or a relative one. */
    static @Nullable String uri(@Nullable String text) {
        try {
            URI uri = text == null ? null : new URI(text);
            return uri != null && uri.isAbsolute() ? uri.toASCIIString() : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
