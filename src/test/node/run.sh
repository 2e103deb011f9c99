#!/usr/bin/env bash
# Runs the tests of this folder against the packaged application (./mvnw package), on a data folder and a port of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
jar=../../../target/quarkus-app/quarkus-run.jar
[ -f "$jar" ] || { echo "run.sh: build first: ./mvnw package" >&2; exit 2; }
[ -d node_modules ] || npm ci --no-audit --no-fund
work=$(mktemp -d)
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
NEWSGRAPH_DATA="$work/data" NEWSGRAPH_SAMPLE=true QUARKUS_HTTP_PORT=$port QUARKUS_HTTP_HOST=127.0.0.1 \
  java ${NEWSGRAPH_TEST_JAVA_OPTIONS:-} -jar "$jar" > "$work/server.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 120); do
  curl -sf -o /dev/null "http://127.0.0.1:$port/graphql?query=%7B__typename%7D" && break
  kill -0 $server 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
  sleep 1
done
export NEWSGRAPH_URL="http://127.0.0.1:$port/graphql" NEWSGRAPH_PID=$server NEWSGRAPH_TEST_DATA="$work/data"
run() { node --test "$@" || { tail -50 "$work/server.log" >&2; exit 1; }; }
# The soak needs the server for itself: what others publish meanwhile changes its answers.
shopt -s extglob
run !(soak).test.mjs
run soak.test.mjs
