# shellcheck shell=bash
# Sourced by build and install: what they share.
#
# The tools are those of rustup's component llvm-tools: one small download that handles every target,
# so that a Cortex-M0 and a server get their library in the same way, with no cross binutils.
set -euo pipefail
unset CDPATH

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# As cargo itself takes it: relative to the current folder.
target_dir=${CARGO_TARGET_DIR:-$repo/target}
mkdir -p "$target_dir"
target_dir=$(cd "$target_dir" && pwd)

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# usage: prints the comment at the head of the script, and ends it.
usage() {
    sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
    exit 0
}

# option NAME VALUE...: the value of an option, which must be there.
option() {
    [[ $# -ge 2 && -n $2 ]] || die "$1 needs a value"
    printf '%s\n' "$2"
}

# kind_of TRIPLE: bare-metal or linux. Other systems have objects of another kind than ELF.
kind_of() {
    case $1 in
    *-none-* | *-none) echo bare-metal ;;
    *-linux-*) echo linux ;;
    *) die "$1: only bare metal and Linux are supported" ;;
    esac
}

host=$(rustc -vV | sed -n 's/^host: //p')
[[ -n $host ]] || die "rustc does not say what host it is for"
sysroot=$(rustc --print sysroot)
llvm=$sysroot/lib/rustlib/$host/bin
for tool in rust-lld llvm-ar llvm-nm llvm-objcopy; do
    [[ -x $llvm/$tool ]] || die "$tool is missing; run: rustup component add llvm-tools"
done

# linked ARGUMENT...: the linker of all ELF targets.
linked() {
    "$llvm/rust-lld" -flavor gnu "$@"
}
