#!/bin/sh
# Makes sure that the programs the end-to-end tests play with are there: a browser, a MUD client.
set -eu
missing=
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"
command -v tmux >/dev/null 2>&1 || missing="$missing tmux"
command -v tt++ >/dev/null 2>&1 || [ -x /usr/games/tt++ ] || missing="$missing tintin++"
[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
    echo "The tests need:$missing. Install them, then run make test again." >&2
    exit 1
fi
echo "Installing for the tests:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086 # one word for each package
apt-get install -y -qq --no-install-recommends $missing >/dev/null
