package org.newsgraph.ingest.format;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of zones as mail has them, and as they are printed. One that is not known, or may be any of several, is an error. */
final class ZoneNames {
    private static final Map<String, String> OFFSETS = Map.ofEntries(Map.entry("Z", "Z"), Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"), Map.entry("GMT", "Z"), Map.entry("EST", "-05:00"), Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"), Map.entry("CDT", "-05:00"), Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"), Map.entry("PST", "-08:00"), Map.entry("PDT", "-07:00"),
            Map.entry("AST", "-04:00"), Map.entry("ADT", "-03:00"), Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"), Map.entry("HST", "-10:00"), Map.entry("WET", "Z"), Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"), Map.entry("CEST", "+02:00"), Map.entry("BST", "+01:00"),
            Map.entry("EET", "+02:00"), Map.entry("EEST", "+03:00"), Map.entry("MSK", "+03:00"),
            Map.entry("SAST", "+02:00"), Map.entry("HKT", "+08:00"), Map.entry("SGT", "+08:00"),
            Map.entry("AWST", "+08:00"), Map.entry("JST", "+09:00"), Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"), Map.entry("AEDT", "+11:00"), Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));
    /** Which of two offsets it is, says the day. */
    private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("ET", "America/New_York"),
            Map.entry("CT", "America/Chicago"), Map.entry("MT", "America/Denver"),
            Map.entry("PT", "America/Los_Angeles"), Map.entry("EASTERN", "America/New_York"),
            Map.entry("CENTRAL", "America/Chicago"), Map.entry("MOUNTAIN", "America/Denver"),
            Map.entry("PACIFIC", "America/Los_Angeles"), Map.entry("ATLANTIC", "America/Halifax"),
            Map.entry("ALASKA", "America/Anchorage"), Map.entry("UK", "Europe/London"),
            Map.entry("EST/EDT", "America/New_York"), Map.entry("CST/CDT", "America/Chicago"),
            Map.entry("MST/MDT", "America/Denver"), Map.entry("PST/PDT", "America/Los_Angeles"),
            Map.entry("GMT/BST", "Europe/London"), Map.entry("CET/CEST", "Europe/Paris"),
            Map.entry("EET/EEST", "Europe/Helsinki"), Map.entry("WET/WEST", "Europe/Lisbon"),
            Map.entry("AEST/AEDT", "Australia/Sydney"), Map.entry("NZST/NZDT", "Pacific/Auckland"));
    /** As in {@code British Summer Time}, by their first letters, where nothing else stands behind the sign. */
    private static final Map<String, String> IN_WORDS = Stream.of("Greenwich Mean", "Coordinated Universal=UTC",
            "Universal=UTC", "Eastern Standard", "Eastern Daylight", "Central Standard", "Central Daylight",
            "Mountain Standard", "Mountain Daylight", "Pacific Standard", "Pacific Daylight", "Atlantic Standard",
            "Atlantic Daylight", "Alaska Standard=AKST", "Alaska Daylight=AKDT", "Hawaii Standard", "Western European",
            "Western European Standard=WET", "Western European Summer", "Central European",
            "Central European Standard=CET", "Central European Summer", "Eastern European",
            "Eastern European Standard=EET", "Eastern European Summer", "British Summer", "Moscow=MSK",
            "Moscow Standard=MSK", "South Africa Standard", "Hong Kong", "Hong Kong Standard=HKT",
            "Singapore=SGT", "Singapore Standard=SGT", "Australian Western Standard",
            "Japan Standard", "Korea Standard", "Korean Standard", "Australian Eastern Standard",
            "Australian Eastern Daylight", "New Zealand Standard", "New Zealand Daylight")
            .map(entry -> entry.split("=")).collect(Collectors.toMap(entry -> entry[0].toUpperCase(Locale.ROOT),
                    entry -> entry.length > 1 ? entry[1] : initials(entry[0])));
    private static final Pattern TIME = Pattern.compile("(.+) TIME");
    /** As JavaScript writes it. */
    private static final Pattern FROM_GREENWICH = Pattern.compile("(?:GMT|UTC)?([+-]\\d{2}):?(\\d{2})?");

    private ZoneNames() {
    }

    private static String initials(String words) {
        return Stream.of(words.split(" ")).map(word -> word.substring(0, 1)).collect(Collectors.joining()) + "T";
    }

    /**
     * @throws DateTimeException
     *         if there is none of this name
     */
    static ZoneId of(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll(" ?/ ?", "/").strip();
        Matcher offset = FROM_GREENWICH.matcher(plain);
        if (offset.matches()) {
            return ZoneOffset.of(offset.group(1) + ":" + Values.first(offset.group(2), "00"));
        }
        Matcher time = TIME.matcher(plain);
        String words = time.matches() ? time.group(1) : plain;
        String shortName = time.matches() ? IN_WORDS.getOrDefault(words, words) : plain;
        String known = Values.first(OFFSETS.get(shortName), PLACES.get(words));
        return ZoneId.of(known == null ? name : known);
    }
}
