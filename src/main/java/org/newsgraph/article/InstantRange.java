package org.newsgraph.article;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A half-open span of time. */
@Input("InstantRange")
@Description("A span of time, half-open.")
public class InstantRange {
    @Description("From this instant on, itself included.")
    public @Nullable Instant since;

    @Description("Before this instant, itself excluded.")
    public @Nullable Instant until;
}
