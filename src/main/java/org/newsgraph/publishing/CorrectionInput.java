package org.newsgraph.publishing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.ArticleInput;
import org.newsgraph.vocabulary.CorrectionKind;

/** What is put right in an article. */
@Input("CorrectionInput")
@Description("What is put right in an article.")
public class CorrectionInput {
    @NonNull
    @Description("What the correction does.")
    public CorrectionKind kind;

    @NonNull
    @Description("What readers are told, 1 to 1,000 characters, not blank.")
    public String notice;

    @Description("Which paragraph it concerns: its place among all paragraphs of the corrected text, counted from 0; null if no single one.")
    public @Nullable Integer paragraph;

    @Description("The whole corrected text, which becomes the next revision of this article whatever its uri says; null if the text stays.")
    public @Nullable ArticleInput article;
}
