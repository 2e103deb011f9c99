#!/usr/bin/env bash
# Started by the kit: serves on PORT over the database that PGHOST, PGPORT, PGUSER and PGDATABASE name.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE" QUARKUS_DATASOURCE_USERNAME="$PGUSER"
export QUARKUS_DATASOURCE_PASSWORD=none QUARKUS_DATASOURCE_JDBC_MAX_SIZE="$POOL" QUARKUS_HTTP_PORT="$PORT" QUARKUS_HTTP_HOST=127.0.0.1
# setup.sh made the tables.
export QUARKUS_FLYWAY_MIGRATE_AT_START=false
exec java ${NEWSGRAPH_BENCH_JAVA_OPTIONS:-} -jar "$here/../../../target/quarkus-app/quarkus-run.jar"
