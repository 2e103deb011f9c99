package org.newsgraph;

/** A native executable brings no PostgreSQL along, and none was named. */
final class NoDatabaseNamed extends RuntimeException {

    NoDatabaseNamed() {
        super("A native executable brings no PostgreSQL along: name yours with QUARKUS_DATASOURCE_JDBC_URL,"
                + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
    }
}
