package org.newsgraph.ingest.detect;

import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/**
 * One name of one entity of the directory.
 *
 * @param entityName
 *        the entity's preferred name
 * @param name
 *        this name as the directory spells it; equal to the preferred name, or one of the aliases
 * @param aliasKind
 *        {@code NAME} for the preferred name
 */
public record KnownName(long entityId, EntityKind kind, String entityName, String name, AliasKind aliasKind) {
}
