# shellcheck shell=bash
# Sourced by tools/setup, build, run and test: how they speak and how a long step is run.
# Everything goes to stderr, so that stdout belongs to the program alone. Sets project, deps.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deps=$project/.deps

# Compilers, pip and Qt all want UTF-8; a container's login often has no locale at all.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

say() { printf 'deepscope: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# step LOG "what is being done" COMMAND…: runs it with its output in .deps/log/LOG.log, telling when it starts and how
# long it took; on a terminal with a line that shows the seconds and the last line of output. Returns COMMAND's status.
step() {
    local log=$deps/log/$1.log message=$2 started=$SECONDS ticker="" status=0
    shift 2
    : >"$log"
    if [ -t 2 ]; then
        showProgress "$message" "$log" 9>&- &
        ticker=$!
    else
        say "$message …"
    fi
    "$@" >"$log" 2>&1 || status=$?
    if [ -n "$ticker" ]; then
        kill "$ticker" 2>/dev/null || true
        wait "$ticker" 2>/dev/null || true
        printf '\r\033[K' >&2
    fi
    [ $status -ne 0 ] || say "$message: done in $((SECONDS - started)) s"
    return $status
}

# The moving line of a step; ends by itself when the script that started it is gone.
showProgress() {
    local message=$1 log=$2 started=$SECONDS columns last
    columns=$(tput cols 2>/dev/null || echo 80)
    while kill -0 $$ 2>/dev/null; do
        last=$(tail -c 4000 "$log" | tr '\r' '\n' | tr -cd '[:print:]\n' | sed -n 's/^ *\(.*[^ ]\) *$/\1/p' | tail -n 1)
        last="deepscope: $message … $((SECONDS - started)) s  $last"
        printf '\r\033[K%s' "${last:0:columns-1}" >&2
        sleep 1
    done
}

# The line of a log that says what went wrong: apt's "E:", pip's "ERROR:", a compiler's "error:"; else the last one.
reasonIn() {
    local log=$deps/log/$1.log
    grep -m 1 -E '^(E:|ERROR:|CMake Error)|error:|No space left' "$log" || tail -n 1 "$log"
}

# Only one set-up or build at a time in this folder; a second one waits for the first. The lock ends with the shell.
lockProject() {
    mkdir -p "$deps/log" 2>/dev/null && [ -w "$deps" ] && [ -w "$deps/log" ] ||
        fail "cannot write to $deps (was it made by another user, with sudo?): make it writable, or clone anew"
    exec 9>"$deps/$1.lock"
    if ! flock -n 9; then
        say "another $1 is going on in this folder; waiting for it …"
        flock 9
    fi
}
