package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself, read once for all its entries, and no more of it than {@link Room} cuts off again: each entry
 * may have a copy.
 *
 * @param source
 *        null in our own feeds, which say of each article where it is from, if that is known
 * @param writers
 *        none in our own feeds, whose author is who provides them
 */
record FeedWords(@Nullable String title, @Nullable String source, @Nullable String link, @Nullable String language,
        @Nullable String rights, List<String> writers) {
    /** Of an entry alone. */
    static final FeedWords NONE = new FeedWords(null, null, null, null, null, List.of());
    private static final int MOST_WRITERS = 100;

    static FeedWords ofRss(@Nullable Element channel) {
        return of(channel, first(channel, Room.SHORT, "language", "dc:language"),
                first(channel, Room.LONG, "copyright", "dc:rights"),
                List.of());
    }

    static FeedWords ofAtom(Element feed) {
        List<String> writers = Xml.all(feed, "author/name").stream().map(Xml::text).flatMap(Optional::stream)
                .map(name -> cut(name, Room.SHORT)).distinct().limit(MOST_WRITERS).toList();
        return of(feed, Xml.attribute(feed, "xml:lang"), first(feed, Room.LONG, "rights"), writers);
    }

    private static FeedWords of(@Nullable Element feed, @Nullable String language, @Nullable String rights,
            List<String> writers) {
        if (feed == null) {
            return NONE;
        }
        boolean ours = Xml.isOurs(feed);
        String title = first(feed, Room.SHORT, "title");
        return new FeedWords(title, ours ? null : title, first(feed, Room.SHORT, "link"), language, rights,
                ours ? List.of() : writers);
    }

    private static @Nullable String first(@Nullable Element feed, int room, String... paths) {
        return Stream.of(paths).map(path -> Xml.text(feed, path)).filter(Objects::nonNull)
                .map(text -> cut(text, room)).findFirst().orElse(null);
    }

    /** Still longer than there is room for, so that Room cuts it where a word ends, and notes it. */
    private static String cut(String text, int room) {
        return text.length() <= 2 * room ? text : text.substring(0, 2 * room);
    }
}
