package org.newsgraph.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.spi.CDI;

import org.newsgraph.graphql.GlobalId;
import org.newsgraph.ingest.ArticleInput;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.ArticleStatus;

/** Articles that readers must not see, full of words and names that stand nowhere else. */
public final class SaltedNewsroom {
    /** In every text, name, slug and uri of a hidden article, in some case. */
    static final String CANARY = "zorvath";
    /** Of the same shape, in no article at all. */
    private static final String NEVER = "nevorth";
    private static final Pattern ACRONYM = Pattern.compile("\\b(ZHI|ZVX)[a-f][dewk]\\b");
    private static final long FAR = 700_000_000L;
    private static final String TEXT = """
            OSLO, March 3 (Zorvath Wire) - Bertil Zorvath%1$s, head of the Zorvath%1$s Harbour Institute (ZHI%1$s), met Anna Keller in Oslo.

            "The zorvath%1$s report is true," Bertil Zorvath%1$s said. Henrik Vasl, chairman of the Land and Labour Party (ZVX%1$s), denied it.

            Zorvath findings%1$s

            Zorvath%1$s praised Anna Keller and the Zorvath%1$s Harbour Institute.
            """;
    private final Sql sql = CDI.current().select(Sql.class).get();
    private final Ingest ingest = CDI.current().select(Ingest.class).get();

    public void takeIn(String letter, ArticleStatus status, String embargoedUntil) {
        ArticleInput article = new ArticleInput();
        article.uri = "urn:zorvath:" + letter;
        article.slug = "zorvath-" + letter;
        article.headline = "Zorvath" + letter + " meets Keller";
        article.category = "zorvath" + letter;
        article.text = TEXT.formatted(letter);
        article.status = status;
        article.embargoedUntil = embargoedUntil;
        ingest.ingest(article);
    }

    public String id(String letter) {
        return GlobalId.of("Article", sql.rows(SqlText.of("SELECT id FROM article WHERE uri = ?",
                "urn:zorvath:" + letter), row -> row.number("id")).get(0));
    }

    /** Ids of all that is hidden, whatever its type. */
    public List<String> ids() {
        String hidden = " IN (SELECT r.id FROM revision r JOIN article a ON a.id = r.article_id WHERE a.uri LIKE 'urn:zorvath:%')";
        List<String> ids = new ArrayList<>();
        Map.of("Article", "SELECT id FROM article WHERE uri LIKE 'urn:zorvath:%'",
                "Section", "SELECT id FROM section WHERE revision_id" + hidden,
                "Paragraph", "SELECT id FROM paragraph WHERE revision_id" + hidden,
                "Mention", "SELECT id FROM mention WHERE revision_id" + hidden,
                "Quotation", "SELECT id FROM quotation WHERE revision_id" + hidden,
                "Person", "SELECT id FROM named_entity WHERE kind = 'PERSON' AND name ILIKE '%zorvath%'",
                "Organization", "SELECT id FROM named_entity WHERE kind = 'ORGANIZATION' AND name ILIKE '%zorvath%'",
                "Membership", "SELECT m.id FROM membership m JOIN named_entity e ON e.id = m.person_id"
                        + " WHERE e.name ILIKE '%zorvath%'")
                .forEach((type, query) -> sql.rows(SqlText.of(query), row -> row.number("id"))
                        .forEach(key -> ids.add(GlobalId.of(type, key))));
        return ids;
    }

    public static List<String> words(String letter) {
        return List.of("Bertil Zorvath" + letter, "zorvath" + letter, "urn:zorvath:" + letter, "zorvath-" + letter,
                "ZHI" + letter, "ZVX" + letter, "Zorvath" + letter + " Harbour Institute");
    }

    /** The same question about what never existed. */
    public static String twin(String text, List<String> hiddenIds) {
        String twin = text.replace("zorvath", NEVER).replace("Zorvath", "Nevorth").replace("ZHI", "NHI")
                .replace("ZVX", "NVX");
        for (String id : hiddenIds) {
            GlobalId hidden = GlobalId.parse(id).orElseThrow();
            twin = twin.replace(id, GlobalId.of(hidden.type(), hidden.key() + FAR));
        }
        return twin;
    }

    public static boolean shows(String answer, List<String> hiddenIds) {
        return answer.toLowerCase(Locale.ROOT).contains(CANARY) || ACRONYM.matcher(answer).find()
                || hiddenIds.stream().anyMatch(answer::contains);
    }
}
