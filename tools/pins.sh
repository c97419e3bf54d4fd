#!/bin/sh
# Pins every dependency with the hashes of all its files, and names no machine and no host.
set -eu
cd "$(dirname "$0")/.."
for name in requirements requirements-dev; do
    .venv/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
        --output-file "$name.txt" "$name.in"
    printf '%s\n' "# Made by \`make pins\` from $name.in: do not edit." | cat - "$name.txt" >"$name.new"
    mv "$name.new" "$name.txt"
done
