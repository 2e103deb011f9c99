#!/usr/bin/env bash
# Run by the kit over the candidate's own copy of its database: its tables move aside, Newsgraph's are made and filled.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
run() { psql -q -v ON_ERROR_STOP=1 "$@"; }
run -c 'ALTER SCHEMA public RENAME TO neutral' -c 'CREATE SCHEMA public'
for migration in "$here"/../../../db/migration/V*.sql; do run -f "$migration"; done
run -f "$here/tables.sql"
