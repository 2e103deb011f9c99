package org.newsgraph.ingest.link;

import java.util.List;

import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.resolve.ResolvedMention;

/** Decides which entity of the directory each chain of mentions names. Pure; it never guesses. */
public interface EntityLinker {

    /** Whom the mentions may name: those of whom {@link #link} wants a context. */
    Contenders contenders(List<ResolvedMention> mentions, KnownNames known);

    /** One decision a chain; the index in the list is the chain's number. */
    List<LinkDecision> link(LinkInput input);
}
