package org.newsgraph.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;

/** Chooses among the contents of a newsItem: XML in the document, then HTML as data, then plain text. */
final class NewsMlBody {
    /** Senders write "plain" and "TEXT" too: only what surely is none is refused. */
    private static final Pattern NO_TEXT = Pattern.compile("(?:image|audio|video)/.*|application/(?!(?:x-)?text\\b).*");

    private NewsMlBody() {
    }

    static void read(@Nullable Element content, NewsItem item, String place) {
        for (Element inline : Xml.all(content, "inlineXML")) {
            if (!item.hasText()) {
                readXml(inline, item);
            }
        }
        boolean canceled = item.status == NewsItem.Status.CANCELED;
        Element html = data(content, true);
        Element plain = data(content, false);
        if (!item.hasText() && html != null) {
            item.blocks = HtmlBlocks.of(text(html, place, canceled));
        } else if (!item.hasText() && plain != null) {
            String words = text(plain, place, canceled);
            item.plainText = canceled && words.isBlank() ? null : words;
        }
        Blocks.dropHeadline(item);
        if (!item.hasText() && !canceled && Xml.first(content, "remoteContent") != null) {
            throw new BadDocument(Reason.UNSUPPORTED, place, "the content is not in the document");
        }
    }

    /** A kill needs no text. */
    private static String text(Element data, String place, boolean canceled) {
        String encoding = Values.first(Xml.attribute(data, "encoding"), "");
        if (!encoding.toLowerCase(Locale.ROOT).endsWith("base64")) {
            return data.wholeText();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data.wholeText().strip());
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            if (canceled) {
                return "";
            }
            throw new BadDocument(Reason.ENCODING, place, "the content is said to be UTF-8 in Base64, and is not");
        }
    }

    private static void readXml(Element inline, NewsItem item) {
        Element nitf = Xml.first(inline, "nitf");
        Element body = Xml.first(inline, "html/body");
        if (nitf != null) {
            NitfReader.readInto(item, nitf);
        } else {
            item.blocks = HtmlBlocks.of(body == null ? inline : body);
        }
    }

    private static @Nullable Element data(@Nullable Element content, boolean html) {
        return Xml.all(content, "inlineData").stream().filter(data -> !data.wholeText().isBlank()).filter(data -> {
            String type = Values.first(Xml.attribute(data, "contenttype"), "").toLowerCase(Locale.ROOT);
            return html ? type.contains("html") : !type.contains("html") && !NO_TEXT.matcher(type).matches();
        }).findFirst().orElse(null);
    }
}
