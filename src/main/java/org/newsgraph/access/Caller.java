package org.newsgraph.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

/**
 * Who asks.
 *
 * @param scopes
 *        what the caller may do; never more than the role may
 * @param key
 *        the API key that the caller showed; null if none
 * @param subject
 *        whom a sign-on service vouches for: its name, and theirs there; null if none does
 * @param address
 *        the other end of the connection, as the socket knows it
 * @param local
 *        on this machine, while it is open to whoever is
 * @param product
 *        key of the product that is all that the caller may see; null if that is everything published
 */
public record Caller(Role role, Set<Scope> scopes, @Nullable Long key, @Nullable String subject, String address,
        boolean local, @Nullable Long product) {

    public static Caller anonymous(String address) {
        return new Caller(Role.READER, Role.READER.scopes(), null, null, address, false, null);
    }

    public static Caller ofKey(Role role, Set<Scope> scopes, long key, @Nullable Long product, String address) {
        return new Caller(role, scopes, key, null, address, false, product);
    }

    public static Caller signedOn(Role role, String subject, String address) {
        return new Caller(role, role.scopes(), null, subject, address, false, null);
    }

    /** Somebody on this machine, while that is enough to edit. */
    public static Caller local(String address) {
        return new Caller(Role.EDITOR, Role.EDITOR.scopes(), null, null, address, true, null);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    public boolean isAnonymous() {
        return key == null && subject == null && !local;
    }
}
