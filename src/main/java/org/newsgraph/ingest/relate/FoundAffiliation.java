package org.newsgraph.ingest.relate;

import org.jspecify.annotations.Nullable;

/**
 * That somebody belongs to an organization, as the text states it.
 *
 * @param person
 *        index of a mention
 * @param organization
 *        index of a mention
 * @param role
 *        in the words of the text, without article, "former" before it if the text says otherwise that it is over; null
 *        if the text gives none
 * @param block
 *        index of the block that states it
 * @param start
 *        of the passage that states it, first UTF-16 code unit in the block
 * @param end
 *        one past the passage's last UTF-16 code unit
 */
public record FoundAffiliation(int person, int organization, @Nullable String role, int block, int start, int end) {
}
