#!/usr/bin/env bash
# One command for the speed of detection, resolution and linking: builds Newsgraph and measures it on one core.
#   src/bench/detection/run.sh [FOLDER of texts; default: the sample newsroom]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../../.."
[ -n "${NEWSGRAPH_BENCH_BUILT:-}" ] || ./mvnw -B -ntp -q package -DskipTests
exec java -XX:+UseSerialGC -Xmx512m -cp "target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*" \
  "$here/DetectionBench.java" "${1:-db/sample/articles}" db/core/*.json
