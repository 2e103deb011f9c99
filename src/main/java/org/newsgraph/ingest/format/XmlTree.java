package org.newsgraph.ingest.format;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

/**
 * Reads XML into a tree whose elements have their local names, whatever their prefixes. Document types are not looked at:
 * an entity that is not one of HTML's characters is an error, so that nothing can be expanded or fetched.
 */
final class XmlTree {
    private static final int MOST_DEPTH = 200;
    private static final long MOST_ELEMENTS = 500_000;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_ATTRIBUTE = 100_000;
    private static final String ENTITY_PLACE_HOLDER = "<&>";
    /** Names in foreign namespaces could be taken for the format's own. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"), Map.entry("http://purl.org/dc/terms/", "dc:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"), Map.entry("http://www.w3.org/2007/app", "app:"),
            Map.entry("http://purl.org/atom/app#", "app:"),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at:"),
            Map.entry("http://prismstandard.org/namespaces/prismusagerights/2.1/", "pur:"),
            Map.entry("http://prismstandard.org/namespaces/prismusagerights/3.0/", "pur:"),
            Map.entry("http://creativecommons.org/ns#", "cc:"), Map.entry("http://web.resource.org/cc/", "cc:"),
            Map.entry("http://backend.userland.com/creativeCommonsRssModule", "cc:"),
            Map.entry("http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", "cc:"));
    private static final Set<String> PLAIN = Set.of("", "http://iptc.org/std/nar/2006-10-01/",
            "http://iptc.org/std/NITF/2006-10-18/", "http://www.w3.org/1999/xhtml", "http://www.w3.org/2005/Atom",
            "http://purl.org/rss/1.0/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final XMLInputFactory FACTORY = factory();

    private XmlTree() {
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MOST_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER,
                (XMLResolver) (publicId, systemId, base, name) -> character(name));
        return factory;
    }

    /** The character of HTML's entity; null for one that is none, or that would be markup. */
    private static @Nullable Object character(String name) {
        String reference = "&" + name + ";";
        String character = Parser.unescapeEntities(reference, true);
        return character.equals(reference) || ENTITY_PLACE_HOLDER.contains(character) ? null : character;
    }

    /** The root element. */
    static Element read(String text) {
        String opening = text.stripLeading();
        Position start = Position.behind(text.substring(0, text.length() - opening.length()));
        XMLStreamReader reader = null;
        try {
            reader = FACTORY.createXMLStreamReader(new StringReader(opening));
            return root(reader);
        } catch (XMLStreamException malformed) {
            throw bad(malformed, reader, start);
        } catch (RuntimeException limit) {
            // Woodstox wraps what happens while it reads ahead.
            throw limit.getCause() instanceof XMLStreamException cause
                    ? bad(cause, reader, start)
                    : new BadDocument(Reason.MALFORMED, place(reader, start), "the XML cannot be read");
        }
    }

    private static Element root(XMLStreamReader reader) throws XMLStreamException {
        Element document = new Element("document");
        Element current = document;
        String own = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    own = own == null ? namespace(reader.getNamespaceURI()) : own;
                    Element element = element(reader, own);
                    current.appendChild(element);
                    current = element;
                }
                case XMLStreamConstants.END_ELEMENT -> current = current.parent();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    current.appendChild(new TextNode(reader.getText()));
                default -> {
                    // Comments, instructions and the document type say nothing of an article.
                }
            }
        }
        return document.child(0);
    }

    private static Element element(XMLStreamReader reader, String own) {
        Element element = new Element(name(reader.getNamespaceURI(), reader.getLocalName(), own));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attr(name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i), own),
                    reader.getAttributeValue(i));
        }
        return element;
    }

    private static String name(@Nullable String uri, String local, String own) {
        String namespace = namespace(uri);
        if (PLAIN.contains(namespace) || namespace.equals(own)) {
            return local;
        }
        return PREFIXES.getOrDefault(namespace, "other:") + local;
    }

    private static String namespace(@Nullable String uri) {
        return uri == null ? "" : uri;
    }

    private static BadDocument bad(XMLStreamException malformed, @Nullable XMLStreamReader reader, Position start) {
        String message = String.valueOf(malformed.getMessage()).split("\n at \\[", 2)[0];
        Location location = malformed.getLocation();
        boolean limit = message.contains("limit") || message.contains("Maximum");
        String place = location == null
                ? place(reader, start)
                : start.place(location.getLineNumber(), location.getColumnNumber());
        return new BadDocument(limit ? Reason.TOO_LARGE : Reason.MALFORMED, place,
                "the XML cannot be read: " + Values.line(message));
    }

    private static String place(@Nullable XMLStreamReader reader, Position start) {
        return reader == null
                ? start.place(1, 1)
                : start.place(reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
    }

    /** Where the XML begins: many documents have empty lines above it, which no XML may have. */
    private record Position(int line, int column) {
        private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

        static Position behind(String white) {
            String[] lines = LINE_END.split(white, -1);
            return new Position(lines.length, lines[lines.length - 1].length() + 1);
        }

        String place(int lineThere, int columnThere) {
            return Decoding.place(line + lineThere - 1, lineThere == 1 ? column + columnThere - 1 : columnThere);
        }
    }
}
