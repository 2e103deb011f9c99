#!/usr/bin/env bash
# How cost grows with the archive. Makes an archive of each size, asks it, and takes in more.
#   src/bench/growth/run.sh FOLDER [SIZE...]     FOLDER keeps the archives; sizes rise, by default 1000 10000 100000
# Up to 10,000 articles come in by an ordinary ingest (names of the directory alone); a larger archive is the one before,
# several times over, by grow.sql. Needs psql. Sizes that are in FOLDER already are asked again, not made again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
folder=$(mkdir -p "$1" && cd "$1" && pwd); shift
sizes=("$@"); [ ${#sizes[@]} -gt 0 ] || sizes=(1000 10000 100000)
seconds=${NEWSGRAPH_BENCH_SECONDS:-5}
jar=target/quarkus-app/quarkus-run.jar
[ -n "${NEWSGRAPH_BENCH_BUILT:-}" ] || ./mvnw -B -ntp -q package -DskipTests
export NEWSGRAPH_DETECTION=directory QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0

on_archive() { export NEWSGRAPH_DATA="$folder/$size/data"; }
newsgraph() { on_archive; java ${NEWSGRAPH_BENCH_JAVA_OPTIONS:-} -jar "$jar" "$@"; }
postmaster() { head -1 "$folder/$size/data/postgresql/postmaster.pid"; }
run_psql() {
  PGPASSWORD=$(cat "$folder/$size/data/password") psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -U postgres -d newsgraph \
    -p "$(sed -n 4p "$folder/$size/data/postgresql/postmaster.pid")" "$@"
}
generate() {  # articles, folder, seed
  java -cp "target/test-classes:target/classes:$(find target/quarkus-app/lib/main -name '*json*' -o -name '*parsson*' | tr '\n' ':')" \
    org.newsgraph.generator.GeneratedNewsroom "$1" "$2" "$3"
}
serve() {
  on_archive
  java ${NEWSGRAPH_BENCH_JAVA_OPTIONS:-} -jar "$jar" > "$folder/$size/server.log" 2>&1 &
  server=$!
  until grep -q "Listening on" "$folder/$size/server.log"; do kill -0 $server; sleep 0.2; done
  address=$(sed -n 's|.*Listening on: \(http://[0-9.]*:[0-9]*\).*|\1|p' "$folder/$size/server.log")
}
stop() { kill $server; wait $server || true; server=; }
trap '[ -z "${server:-}" ] || kill "$server"' EXIT

make_archive() {
  if [ "$size" -le 10000 ] || [ -z "${before:-}" ]; then
    generate "$size" "$folder/$size/news" 1
    newsgraph import-directory "$folder/$size/news/directory.popolo.json" > "$folder/$size/import.log" 2>&1
    newsgraph ingest "$folder/$size/news/articles.ndjson" > "$folder/$size/ingest.log" 2>&1
  else
    cp -R "$folder/$before/data" "$folder/$size/data"
    rm -f "$folder/$size/data/newsgraph.use"
    serve; run_psql -o /dev/null -v copies=$((size / before - 1)) -f src/bench/growth/grow.sql; stop
  fi
  touch "$folder/$size/made"
}

ask() {
  serve
  run_psql -c 'VACUUM (ANALYZE)'
  run_psql -At -c "SELECT 'bytes-an-article', pg_database_size('newsgraph') / count(*), 0 FROM article" -F ' '
  java src/bench/growth/Load.java "$address/graphql" $server "$(postmaster)" "$seconds"
  stop
}

# The second thousand of two: the first warms up. In a copy, so that the archive keeps its size; a large one, for which that
# makes no difference, takes them in itself, each time others.
take_in_more() {
  local archive=$size seed=2
  if [ "$size" -lt 1000000 ]; then
    size=scratch; rm -rf "$folder/scratch"; mkdir -p "$folder/scratch"
    cp -R "$folder/$archive/data" "$folder/scratch/data"; rm -f "$folder/scratch/data/newsgraph.use"
  else
    seed=$(date +%s)
  fi
  generate 2000 "$folder/more" $seed
  on_archive
  java ${NEWSGRAPH_BENCH_JAVA_OPTIONS:-} -jar "$jar" ingest "$folder/more/articles.ndjson" > "$folder/more/log" 2>&1 &
  local process=$! postmaster='' from='' n
  while kill -0 $process 2> /dev/null; do
    n=$(grep -c ' articles, ' "$folder/more/log" || true)
    if [ "$n" = 1 ] && [ -z "$from" ]; then
      postmaster=$(postmaster); from=$(date +%s%N); cpu_from=$(ticks $process "$postmaster")
    elif [ "$n" -ge 2 ]; then
      echo "ingest $(( ($(date +%s%N) - from) / 1000000 ))e-3 $(( $(ticks $process "$postmaster") - cpu_from ))e-2"; break
    fi
    sleep 0.05
  done
  wait $process; size=$archive; rm -rf "$folder/scratch"
}
ticks() {
  cat /proc/[0-9]*/stat 2> /dev/null | sed 's/(.*)/x/' | awk -v j="$1" -v p="$2" '$1==j || $4==p {t += $14 + $15} END {print t}'
}

for size in "${sizes[@]}"; do
  mkdir -p "$folder/$size"
  [ -e "$folder/$size/made" ] || make_archive
  { ask; take_in_more; } | sed "s/^/$size /" | tee "$folder/$size/result"
  before=$size
done
echo
echo "Median and processor time, as ratios to ${sizes[0]} articles:"
cat $(printf "$folder/%s/result " "${sizes[@]}") | awk -v first="${sizes[0]}" '
  $1 == first {p50[$2] = $3; cpu[$2] = $4}
  {printf "%-20s %9d  p50 %5.2f  processor %5.2f\n", $2, $1, $3 / p50[$2], (cpu[$2] > 0 ? $4 / cpu[$2] : 0)}' | sort -k1,1 -k2,2n
