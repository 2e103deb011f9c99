package org.newsgraph.directory;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;

/** Ids of entities of any kind. */
public final class EntityIds {
    private EntityIds() {
    }

    /**
     * The key in the id of a person, organization or place.
     *
     * @throws ApiException
     *         INVALID_ID naming the field
     */
    public static long key(String field, String id) {
        return GlobalId.key(field, id, PersonRow.TYPE, OrganizationRow.TYPE, PlaceRow.TYPE);
    }
}
