package org.newsgraph.ingest.parse;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The labels of {@link HeldLabel} as agencies of other languages set them: "SPERRFRIST: 6. M\u00e4rz, 10 Uhr", "Sous embargo
 * jusqu'au 6 mars". Their words are looked at without accents, which capitals often lack, and their moments put into English.
 */
final class HeldAbroad {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String STRICT = "(?: (?:strenge[mnr]|strikte[mnr]|strict|estricto|stretto|strikt|rigoroso))?";
    /** These have other meanings too: what is behind them must be a moment as a whole. */
    private static final String PLAIN = "embargo|embarga[dt][oa]s?|gesperrt|klausul(?:erad|eret|ert)?|эмбарго";
    private static final String ORDER = "ne pas (?:publier|diffuser)|no publicar|nao publicar|(?:da )?non pubblicare"
            + "|niet publiceren";
    private static final String PLAINLY_HELD = "(?:(?:mit|unter)" + STRICT + " )?(?:sende)?sperr(?:frist|vermerk)"
            + "|(?:informations? )?(?:strictement )?(?:unter|sous|bajo|sotto|sob|onder|under|pod)" + STRICT
            + " embarg(?:oem|o)" + STRICT + "|под эмбарго"
            + "|nicht zur veroffentlichung(?: bestimmt)?|niet voor publicatie";
    private static final String UNTIL = ":| ?: ?(?:bis|nicht vor)| (?:nicht vor|bis|ab|vor|endet|jusqu[' ]?(?:au|a)"
            + "|avant|hasta|antes d[aeo]s?|antes del|fino a(?:l|lle)?|prima de?(?:l|lle|i)?|ate|tot|voor|till|til|indtil"
            + "|inntil|fram till|frem til|do|przed|до)";
    private static final Pattern HELD = Pattern.compile(
            "(?iu)(" + PLAINLY_HELD + "|" + PLAIN + "|" + ORDER + ")(" + UNTIL + ")?(?![\\p{L}\\d])[^\\p{L}\\d]*+(.*)");
    private static final Pattern PLAIN_WORD = Pattern.compile("(?iu)" + PLAIN);
    private static final Pattern MAY_BE_TITLE = Pattern.compile("(?iu)" + PLAIN + "|" + ORDER);
    private static final Pattern DATE = Pattern
            .compile("(?<![\\d.:/-])(\\d{1,2})(?:\\. ?|/)(\\d{1,2})(?:\\. ?|/)(\\d{4})(?![\\d/])");
    private static final Pattern HOUR = Pattern.compile("(?i)(?<![\\d.:/-])(\\d{1,2})(?:[.:](\\d{2}))? ?"
            + "(?:h(?:rs?|s)?|uhr|uur|heures?|horas?)(?![a-z])\\.?(?: ?(\\d{2})(?![\\d.:]))?");
    private static final Pattern AT = Pattern
            .compile("(?i)\\b(?:um|om|ore|orelle|klo?|kello|godz|as|las)\\.? (\\d{1,2})(?:[.:](\\d{2}))?(?![\\d.:])");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\b\\d{1,2}:\\d{2}|\\b\\d{1,2} ?[ap]\\.?m\\b|redebeginn");
    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final Pattern NUMBER = Pattern.compile("(?i)(\\d{1,2})(?:\\.|er|o|a|e)");
    private static final List<String> ENGLISH = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");
    private static final List<String> OTHERS = List.of(
            "januar января januari janvier enero gennaio janeiro stycznia ledna",
            "februar февраля februari fevrier febrero febbraio fevereiro lutego unora",
            "marz марта maerz mars marzo marco maart marts marca brezna",
            "april апреля avril abril aprile kwietnia dubna",
            "mai мая mayo maggio maio mei maj maja kvetna", "juni июня juin junio giugno junho czerwca cervna",
            "juli июля juillet julio luglio julho lipca cervence",
            "august августа aout agosto augustus augusti sierpnia srpna",
            "september сентября septembre septiembre settembre setembro wrzesnia zari",
            "oktober октября octobre octubre ottobre outubro pazdziernika rijna",
            "november ноября novembre noviembre novembro listopada listopadu",
            "dezember декабря decembre diciembre dicembre dezembro december grudnia prosince");
    private static final Map<String, String> MONTHS = months();
    private static final Set<String> WEEKDAYS = words("montag dienstag mittwoch donnerstag freitag samstag sonnabend"
            + " sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado"
            + " domingo lunedi martedi mercoledi giovedi venerdi domenica segunda terca quarta quinta sexta maandag"
            + " dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lordag sondag"
            + " понедельника вторника среды четверга пятницы субботы воскресенья"
            + " mandag tisdag");
    /** Which moment these are depends on what is around them. */
    private static final Set<String> MOMENTS = words("heute morgen ubermorgen mitternacht mittag redebeginn beginn"
            + " aujourd'hui demain minuit midi hoy manana medianoche mediodia oggi domani mezzanotte mezzogiorno hoje"
            + " amanha meia-noite meio-dia vandaag middernacht idag imorgon imorgen завтра полуночи");
    private static final Set<String> BESIDE = words(
            "am um den dem der des im bis zum zur ab vor le la les a au aux de du"
                    + " el las los del dia ano al il lo alle alla ore giorno as os o e ao da do no na het op om uur kl klo den"
                    + " heure heures hora horas h hs hrs feira uhr nicht"
                    + " jusqu'au jusqu'a avant hasta antes fino prima ate tot voor"
                    + " till til indtil inntil asti saakka kello godz godziny года г ч до");
    /** They may mean a later moment than what is beside them. */
    private static final Set<String> UNSURE = words("nach rede ende einschliesslich inklusive fruh abend abends morgens"
            + " nachmittags vormittags apres soir matin inclus despues tarde noche inclusive dopo sera mattina compreso"
            + " depois manha noite na met en und et y mez mesz cet cest gmt utc a.m p.m am pm local locale ortszeit"
            + " мск утра вечера");

    private HeldAbroad() {
    }

    private static Set<String> words(String all) {
        return new HashSet<>(List.of(all.split(" ")));
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        for (int i = 0; i < ENGLISH.size(); i++) {
            for (String name : OTHERS.get(i).split(" ")) {
                months.put(name, ENGLISH.get(i));
            }
        }
        return months;
    }

    /** As {@link HeldLabel#end} of a line without marks around it. */
    static @Nullable String end(String line) {
        Matcher held = HELD.matcher(withoutAccents(line));
        if (!held.matches()) {
            return null;
        }
        String words = withDigits(held.group(3));
        if (words.isEmpty()) {
            return !PLAIN_WORD.matcher(held.group(1)).matches() && Letters.isUpperCase(line) ? "" : null;
        }
        return isHeld(held, words) ? inEnglish(words) : null;
    }

    private static boolean isHeld(Matcher held, String words) {
        String phrase = held.group(1);
        if (MAY_BE_TITLE.matcher(phrase).matches()) {
            return isMoment(words) && (held.group(2) != null || startsWithMoment(words))
                    && (!PLAIN_WORD.matcher(phrase).matches() || isNoTitle(phrase, words));
        }
        return isMoment(words) || held.group(2) != null && (Letters.isUpperCase(phrase)
                ? namesDay(words) || CLOCK.matcher(words).find()
                : CLOCK.matcher(words).find() || YEAR.matcher(words).find() && namesDay(words));
    }

    /** "Embargo del 6 de marzo" is one of that day. */
    private static boolean startsWithMoment(String words) {
        return Character.isDigit(words.charAt(0)) || isDay(key(words.split("[ ,]", 2)[0]));
    }

    /** Roads are closed until a day of next year, and trade is until May. */
    private static boolean isNoTitle(String phrase, String words) {
        boolean capitals = Letters.isUpperCase(phrase);
        boolean clock = CLOCK.matcher(words).find();
        return phrase.equalsIgnoreCase("gesperrt")
                ? clock || capitals && YEAR.matcher(words).find()
                : clock || capitals || words.chars().anyMatch(Character::isDigit);
    }

    /** As {@link HeldLabel#endBelow}. */
    static @Nullable String endBelow(String line, boolean alone) {
        String end = alone || Character.isUpperCase(line.codePointAt(0)) ? end(line) : null;
        boolean certain = end != null && (Letters.isUpperCase(line) || end.isEmpty() || HeldUntil.of(end) != null
                || !MAY_BE_TITLE.matcher(withoutAccents(line)).lookingAt());
        return certain ? end : null;
    }

    private static String withoutAccents(String line) {
        return ACCENTS.matcher(Normalizer.normalize(line, Normalizer.Form.NFD)).replaceAll("").replace('\u2019', '\'');
    }

    private static String withDigits(String words) {
        String days = DATE.matcher(words).replaceAll(date -> "%s-%02d-%02d".formatted(date.group(3),
                Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        String hours = HOUR.matcher(days).replaceAll(HeldAbroad::clock);
        return AT.matcher(hours).replaceAll(time -> time.group(1) + ":" + minutes(time.group(2), null));
    }

    private static String clock(MatchResult time) {
        return time.group(1) + ":" + minutes(time.group(2), time.group(3));
    }

    private static String minutes(@Nullable String before, @Nullable String behind) {
        return before != null ? before : behind == null ? "00" : behind;
    }

    private static boolean isMoment(String words) {
        boolean moment = CLOCK.matcher(words).find() || words.matches(".*\\d{4}-\\d{2}-\\d{2}.*");
        for (String word : words.split("[^\\p{L}\\d.:'-]+")) {
            String bare = key(word);
            boolean day = isDay(bare);
            if (!bare.isEmpty() && !Character.isDigit(bare.charAt(0)) && !day && !BESIDE.contains(bare)
                    && !UNSURE.contains(bare) && bare.chars().anyMatch(Character::isLetter)) {
                return false;
            }
            moment |= day;
        }
        return moment;
    }

    private static boolean namesDay(String words) {
        for (String word : words.split("[^\\p{L}\\d]+")) {
            if (isDay(key(word))) {
                return true;
            }
        }
        return words.matches(".*\\d{4}-\\d{2}-\\d{2}.*");
    }

    private static boolean isDay(String word) {
        return MONTHS.containsKey(word) || WEEKDAYS.contains(word) || MOMENTS.contains(word);
    }

    private static String key(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** A word that is not known stays, so that the moment is not understood. */
    private static String inEnglish(String words) {
        String english = Arrays.stream(words.split("[ ,;()]+")).map(HeldAbroad::inEnglishWord)
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return english.isEmpty() ? words : english;
    }

    private static String inEnglishWord(String word) {
        String key = key(word);
        Matcher number = NUMBER.matcher(word);
        String month = MONTHS.get(key);
        if (month != null) {
            return month;
        }
        if (key.isEmpty() || WEEKDAYS.contains(key) || BESIDE.contains(key)) {
            return "";
        }
        return number.matches() ? number.group(1) : word;
    }
}
