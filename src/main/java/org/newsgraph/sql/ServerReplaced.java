package org.newsgraph.sql;

/**
 * Another server of the database than before answers now, or the same one began anew: it may have lost what was committed last,
 * and give its numbers to something else. Whatever is kept under numbers of the database must be forgotten.
 */
public record ServerReplaced() {
}
