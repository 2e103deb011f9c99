package org.newsgraph.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;

/**
 * Makes text of bytes. Which encoding it is says, first of all, a byte-order mark, then the charset of the media type, then
 * the document itself; otherwise it is UTF-8. Nothing is replaced: a byte that is wrong is told with its place.
 */
final class Decoding {
    private static final int LOOK_AT = 1024;
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

    /** What a program or nobody reads. */
    private static final Pattern NO_MARKUP = Pattern.compile("(?is)<!--.*?(?:-->|$)|<script\\b.*?(?:</script|$)");
    /** A name stands for the larger set that Windows has for it (WHATWG Encoding, section 4.2). */
    private static final Map<String, String> LARGER = Map.of("ISO-8859-1", "windows-1252", "US-ASCII", "windows-1252",
            "ISO-8859-9", "windows-1254", "Shift_JIS", "windows-31j", "EUC-KR", "x-windows-949", "GB2312", "GB18030",
            "GBK", "GB18030", "TIS-620", "x-windows-874", "x-iso-8859-11", "x-windows-874");

    private Decoding() {
    }

    static String text(byte[] bytes, String mediaType, DocumentForm form) {
        Charset mark = ofMark(bytes);
        int skip = mark == null ? 0 : mark.equals(StandardCharsets.UTF_8) ? 3 : 2;
        Charset charset = mark != null ? mark : charset(bytes, mediaType, form);
        CharBuffer text = CharBuffer.allocate(bytes.length - skip + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CoderResult result = charset.newDecoder().decode(in, text, true);
        text.flip();
        if (result.isError()) {
            throw new BadDocument(Reason.ENCODING, place(text), "byte " + in.position() + " is not " + charset.name());
        }
        return text.toString();
    }

    private static @Nullable Charset ofMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] bytes, String mediaType, DocumentForm form) {
        String opening = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        String name = found(PARAMETER, mediaType);
        boolean fromParameter = name != null;
        if (name == null && form == DocumentForm.XML) {
            if (starts(bytes, 0, '<')) {
                return StandardCharsets.UTF_16BE;
            }
            if (starts(bytes, '<', 0)) {
                return StandardCharsets.UTF_16LE;
            }
            name = found(XML, opening);
        } else if (name == null && form == DocumentForm.HTML) {
            name = Values.first(found(XML, opening), found(META, NO_MARKUP.matcher(opening).replaceAll("")));
        }
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = named(name);
        return fromParameter || !isWide(charset) ? charset : StandardCharsets.UTF_8;
    }

    /** Whoever could read the name in the document byte for byte knows that it is not in this (WHATWG HTML, 13.2.3.2). */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name);
            String larger = LARGER.get(charset.name());
            return larger != null && Charset.isSupported(larger) ? Charset.forName(larger) : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new BadDocument(Reason.ENCODING, "", "the encoding " + Values.cut(name) + " is not known");
        }
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String place(CharSequence before) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < before.length(); i++) {
            if (before.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return place(line, before.length() - start + 1);
    }

    static String place(int line, int column) {
        return "line " + line + ", column " + Math.max(1, column);
    }
}
