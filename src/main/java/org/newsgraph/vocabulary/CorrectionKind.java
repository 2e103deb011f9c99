package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What a correction does. */
@Description("What a correction does.")
public enum CorrectionKind {
    @Description("Something was wrong.")
    CORRECTION, @Description("Something could be misunderstood.")
    CLARIFICATION, @Description("Something has become known since.")
    UPDATE
}
