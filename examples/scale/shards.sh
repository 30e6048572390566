#!/bin/sh
# Cleans shards of records side by side: one process for each, as many at a time as there are processors.
# Usage: examples/scale/shards.sh IN-FOLDER OUT-FOLDER [LISIBLE…]
# Run it again after an interruption: each shard goes on where it stopped. With GNU parallel over many machines:
#   ls in/*.jsonl | parallel -S host1,host2 lisible --from jsonl {} -o out/{/} -j 1 -q
set -eu
in=$1 out=$2
shift 2
[ $# -gt 0 ] || set -- lisible
mkdir -p "$out"
export out
# A record that fails is a line of its own (exit code 1) and stops nothing; anything else does.
find "$in" -name '*.jsonl' -print0 | sort -z | xargs -0 -P "$(getconf _NPROCESSORS_ONLN)" -I {} sh -c '
  shard=$1
  shift
  code=0
  "$@" --from jsonl "$shard" -o "$out/$(basename "$shard")" --jobs 1 --quiet || code=$?
  test "$code" -le 1 || exit 255
' sh {} "$@"
