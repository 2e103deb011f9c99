package org.newsgraph.mention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The sentence around a mention. */
@Description("The sentence around a mention.")
public record Sentence(@NonNull @Description("The sentence as it stands there.") String text,
        @Description("First UTF-16 code unit, in the text of the mention's paragraph, heading or headline.") int start,
        @Description("One past the last UTF-16 code unit, in the text of the mention's paragraph, heading or headline.") int end) {
}
