package org.newsgraph.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;

/** SHA-256 over everything that an article says: two with one hash say the same. Line ends and margins do not count. */
final class ContentHash {
    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] of(ArticleDraft draft) {
        ContentHash hash = new ContentHash();
        hash.add(draft.headline());
        hash.add(draft.standfirst());
        hash.add(draft.byline());
        hash.add(draft.publishedAt() == null ? null : draft.publishedAt().toString());
        hash.add(draft.language());
        hash.add(draft.category());
        draft.parsed().sections().forEach(hash::add);
        hash.add(draft.particulars());
        return hash.digest.digest();
    }

    static byte[] of(String uri) {
        ContentHash hash = new ContentHash();
        hash.add(uri);
        return hash.digest.digest();
    }

    /**
     * Only what is given, by its name: the hash of an article without any is the one that it had before there were such
     * things. The version and its date are no part: what says the same is the same, whatever the provider counts.
     */
    private void add(Particulars given) {
        addNamed("dateline", given.dateline());
        addNamed("source", given.source());
        given.subjects().forEach(subject -> {
            add("subject");
            add(subject.scheme);
            add(subject.code);
            add(subject.uri);
            add(subject.name);
        });
        given.keywords().forEach(keyword -> addNamed("keyword", keyword));
        addNamed("copyrightHolder", given.copyrightHolder());
        addNamed("copyrightNotice", given.copyrightNotice());
        addNamed("usageTerms", given.usageTerms());
        addNamed("creditLine", given.creditLine());
        addNamed("urgency", given.urgency() == null ? null : given.urgency().toString());
        addNamed("editorialNote", given.editorialNote());
    }

    private void addNamed(String name, @Nullable String value) {
        if (value != null) {
            add(name);
            add(value);
        }
    }

    private void add(ParsedSection section) {
        add(section.heading());
        add(Integer.toString(section.level()));
        add(Integer.toString(section.paragraphs().size()));
        for (ParsedParagraph paragraph : section.paragraphs()) {
            add(paragraph.role().name());
            add(paragraph.text());
        }
    }

    /** Each part behind its length, so that no two different lists of parts are one run of bytes. */
    private void add(@Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }
}
