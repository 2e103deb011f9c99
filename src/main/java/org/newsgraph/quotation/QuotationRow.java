package org.newsgraph.quotation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;

/** A quotation as a query reads it. */
@Type(QuotationRow.TYPE)
@Description("Words that an article sets between quotation marks as somebody's, in one paragraph; words that go on over several paragraphs are one quotation each. All offsets are half-open and count from 0.")
public record QuotationRow(@Ignore Keys keys,
        @NonNull @Description("The words, the outer quotation marks left out.") String text,
        @Description("Counted from 0 among the article's quotations.") int position,
        @Description("First UTF-16 code unit, in the text of its paragraph.") int start,
        @Description("One past the last UTF-16 code unit, in the text of its paragraph.") int end,
        @Description("First code point, in the text of its paragraph.") int startCodePoint,
        @Description("One past the last code point, in the text of its paragraph.") int endCodePoint,
        @Description("First UTF-16 code unit in Article.text.") int articleStart,
        @Description("First code point in Article.text.") int articleStartCodePoint,
        @Description("The verb that leads to the words, in lower case, such as said; null if there is none beside them.") @Nullable String verb,
        @Description("The words go on from the quotation that ends the paragraph before.") boolean continuation)
        implements
            Node {
    public static final String TYPE = "Quotation";

    /** Keys of what a quotation belongs to. */
    public record Keys(long quotation, long article, long revision, long paragraph, @Nullable Long speaker,
            @Nullable Integer speakerPosition) {
    }

    static QuotationRow of(Row row) {
        Keys keys = new Keys(row.number("id"), row.number("article_id"), row.number("revision_id"),
                row.number("paragraph_id"), row.optionalNumber("speaker_id"),
                row.optionalInteger("speaker_position"));
        return new QuotationRow(keys, row.text("text"), row.integer("position"), row.integer("start_utf16"),
                row.integer("end_utf16"), row.integer("start_cp"), row.integer("end_cp"),
                row.integer("article_start_utf16"), row.integer("article_start_cp"), row.optionalText("verb"),
                row.flag("continuation"));
    }

    @Id
    @NonNull
    @Override
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, keys.quotation);
    }

    @Description("One past the last UTF-16 code unit in Article.text.")
    public int getArticleEnd() {
        return articleStart + end - start;
    }

    @Description("One past the last code point in Article.text.")
    public int getArticleEndCodePoint() {
        return articleStartCodePoint + endCodePoint - startCodePoint;
    }
}
