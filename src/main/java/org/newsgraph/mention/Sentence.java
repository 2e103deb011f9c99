package org.newsgraph.mention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * The sentence around a mention. Its text is made when it is asked for: a sentence without an end may be as long as its
 * block, and have as many mentions as words.
 */
@Description("The sentence around a mention.")
public record Sentence(@Ignore String block,
        @Description("First UTF-16 code unit, in the text of the mention's paragraph, heading or headline.") int start,
        @Description("One past the last UTF-16 code unit, in the text of the mention's paragraph, heading or headline.") int end) {

    @NonNull
    @Description("The sentence as it stands there.")
    public String getText() {
        return block.substring(start, end);
    }
}
