package org.newsgraph.directory;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/** Which entities; every condition that is given must hold. */
@Input("EntityFilter")
@Description("Which entities; every condition that is given must hold.")
public class EntityFilter {
    @Description("A name to look for: 1 to 1,000 characters, a letter or digit among them.")
    public @Nullable String name;

    @Description("How to look for the name; PREFIX if not given.")
    public @Nullable NameMatch match;

    @Description("Only these kinds, 100 at most; no condition if null or empty. Not where the list has one kind.")
    public @Nullable List<@NonNull EntityKind> kinds;

    @Description("Only entries that are, or are not, provisional.")
    public @Nullable Boolean provisional;
}
