#!/bin/sh
# Makes .venv and installs what requirements.txt pins; with the word `dev`, requirements-dev.txt.
# Does nothing, fast, when that was done and the file has not changed since.
set -eu
cd "$(dirname "$0")/.."
pins=requirements.txt
if [ "${1:-}" = dev ]; then
    pins=requirements-dev.txt
fi
stamp=.venv/installed-$pins

if [ -x .venv/bin/python ] && cmp -s "$pins" "$stamp"; then
    exit 0
fi
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(sh tools/python.sh)
    echo "Making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
fi
echo "Installing $pins (once; it takes a minute or two)"
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r "$pins"
cp "$pins" "$stamp"
if [ "$pins" = requirements-dev.txt ]; then
    cp requirements.txt .venv/installed-requirements.txt
fi
