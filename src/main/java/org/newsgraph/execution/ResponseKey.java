package org.newsgraph.execution;

import graphql.language.SourceLocation;

/**
 * The key of a field in the answer.
 *
 * @param json
 *        the key as JSON, with the colon behind it
 * @param location
 *        where the document first asks for it
 */
record ResponseKey(String name, byte[] json, SourceLocation location) {

    static ResponseKey of(String name, SourceLocation location) {
        JsonWriter json = new JsonWriter(name.length() + 3);
        json.string(name);
        json.colon();
        return new ResponseKey(name, json.toBytes(), location);
    }
}
