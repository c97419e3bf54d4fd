#!/bin/sh
# Prints the path of a Python that can run the game (3.12 or newer, the wanted one first).
set -eu
cd "$(dirname "$0")/.."
wanted=$(cat .python-version)

able() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1
}

for name in "python$wanted" python3.14 python3.13 python3.12 python3 python; do
    for versions in "${PYENV_ROOT:-}" "$HOME/.pyenv"; do
        for found in "$versions"/versions/*/bin/"$name"; do
            if [ -x "$found" ] && able "$found"; then
                echo "$found"
                exit 0
            fi
        done
    done
    found=$(command -v "$name" 2>/dev/null) || continue
    if able "$found"; then
        echo "$found"
        exit 0
    fi
done
echo "No Python 3.12 or newer was found on the PATH or among pyenv's versions: install Python $wanted (with venv)." >&2
exit 1
