package org.newsgraph.ingest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ListBounds;

/** The bounds of what a provider says of an article beside its text. */
final class ParticularsCheck {
    private static final int LONG = 5000;
    private static final int SHORT = 1000;
    private static final int SHORTEST = 100;

    private ParticularsCheck() {
    }

    /**
     * @throws ApiException
     *         with the field that is out of its bounds
     */
    static void check(ArticleInput input) {
        InputCheck.checkShort("dateline", input.dateline, SHORT);
        InputCheck.checkShort("source", input.source, SHORT);
        InputCheck.checkShort("sourceVersion", input.sourceVersion, SHORTEST);
        InputCheck.checkShort("copyrightHolder", input.copyrightHolder, SHORT);
        InputCheck.checkShort("copyrightNotice", input.copyrightNotice, LONG);
        InputCheck.checkShort("usageTerms", input.usageTerms, LONG);
        InputCheck.checkShort("creditLine", input.creditLine, SHORT);
        InputCheck.checkShort("editorialNote", input.editorialNote, LONG);
        if (input.urgency != null && (input.urgency < 1 || input.urgency > 9)) {
            throw ApiException.invalid("urgency", "urgency must be 1 to 9");
        }
        ListBounds.check("keywords", input.keywords)
                .forEach(keyword -> InputCheck.checkShort("keywords", keyword, SHORT));
        checkSubjects(input.subjects);
    }

    private static void checkSubjects(@Nullable List<SubjectInput> subjects) {
        for (SubjectInput subject : ListBounds.check("subjects", subjects)) {
            if (subject.code == null && subject.uri == null && subject.name == null) {
                throw ApiException.invalid("subjects", "a subject must have a code, a uri or a name");
            }
            InputCheck.checkShort("subjects.scheme", subject.scheme, SHORT);
            InputCheck.checkShort("subjects.code", subject.code, SHORT);
            InputCheck.checkShort("subjects.uri", subject.uri, SHORT);
            InputCheck.checkShort("subjects.name", subject.name, SHORT);
        }
    }
}
