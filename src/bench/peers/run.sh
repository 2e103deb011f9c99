#!/usr/bin/env bash
# One command for the side-by-side benchmark: builds Newsgraph and runs the kit with it as the candidate.
#   src/bench/peers/run.sh KIT [the kit's options]     KIT: the folder of the benchmark kit, see README.md beside this
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -ge 1 ] && [ -x "$1/run.sh" ] || { echo "usage: $0 KIT [options]; KIT/run.sh must be there" >&2; exit 2; }
kit=$1
shift
(cd "$here/../../.." && ./mvnw -B -ntp -q package -DskipTests)
exec bash "$kit/run.sh" --candidate newsgraph --candidate-ops "$here" --candidate-setup "'$here/setup.sh'" \
  --candidate-cmd "exec '$here/start.sh'" "$@"
