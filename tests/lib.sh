# shellcheck shell=bash
# Sourced by every job: goes to the repository root, and offers helpers that
# set up what a machine lacks. Each one either leaves the thing ready or stops
# the job with a sentence that says what is missing.
set -euo pipefail
unset CDPATH

cd "$(dirname "${BASH_SOURCE[0]}")/.."
wxpay_root=$PWD
export PATH="$wxpay_root/target/tools/bin:$PATH"
export PYTHONDONTWRITEBYTECODE=1

# say TEXT...: a line of progress.
say() {
    printf -- '--- %s\n' "$*"
}

# die TEXT...: stops the job.
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# need_file PATH [HOW]: the file must be there; HOW tells how to make it.
need_file() {
    [[ -f $1 ]] || die "$1 is missing${2:+; $2}"
}

# as_root COMMAND...: runs it as root, by sudo when needed.
as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -n "$@"
    else
        printf 'error: not root and no sudo to run: %s\n' "$*" >&2
        return 1
    fi
}

# apt_update: once in a run of tests/run, or once in a job run by itself.
wxpay_apt_updated=
apt_update() {
    local stamp=${WXPAY_RUN_DIR:+$WXPAY_RUN_DIR/apt-updated}
    if [[ -n $wxpay_apt_updated || (-n $stamp && -e $stamp) ]]; then
        return 0
    fi
    say "apt-get update"
    as_root apt-get update -qq || return 1
    wxpay_apt_updated=yes
    [[ -z $stamp ]] || : >"$stamp"
}

apt_install() {
    apt_update || return 1
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends "$@"
}

# install_packages PACKAGE...: by apt, with one retry.
install_packages() {
    command -v apt-get >/dev/null || return 1
    say "installing $* by apt"
    if ! apt_install "$@"; then
        say "apt failed; trying once more"
        sleep 5
        apt_install "$@" || return 1
    fi
}

# need_apt COMMAND PACKAGE...: the command, from these packages when missing.
need_apt() {
    local cmd=$1
    shift
    command -v "$cmd" >/dev/null && return 0
    install_packages "$@" ||
        die "'$cmd' is missing and apt could not install $*; install it by hand"
    hash -r
    command -v "$cmd" >/dev/null ||
        die "'$cmd' is still missing after apt installed $*"
}

# need_toolchain TOOLCHAIN: by rustup. "active" is the one cargo uses here.
need_toolchain() {
    [[ $1 != active ]] || return 0
    command -v rustup >/dev/null || die "toolchain $1 is needed, and there is no rustup to install it"
    if ! rustup run "$1" rustc --version >/dev/null 2>&1; then
        say "installing toolchain $1"
        rustup toolchain install --profile minimal "$1" ||
            die "rustup refused to install toolchain $1 (is there a network?)"
    fi
}

# rust_tool TOOL TOOLCHAIN ARGUMENT...: a tool of that toolchain.
rust_tool() {
    local tool=$1 toolchain=$2
    shift 2
    if [[ $toolchain == active ]]; then
        "$tool" "$@"
    else
        rustup run "$toolchain" "$tool" "$@"
    fi
}

# need_target TRIPLE [TOOLCHAIN]: the standard libraries for that target.
need_target() {
    local triple=$1 toolchain=${2:-active} dir
    need_toolchain "$toolchain"
    dir=$(rust_tool rustc "$toolchain" --print target-libdir --target "$triple") ||
        die "rustc ($toolchain) does not know the target $triple"
    [[ -d $dir ]] && return 0
    command -v rustup >/dev/null || die "target $triple is needed, and there is no rustup to add it"
    say "adding target $triple ($toolchain)"
    if [[ $toolchain == active ]]; then
        rustup target add "$triple"
    else
        rustup target add --toolchain "$toolchain" "$triple"
    fi || die "rustup refused to add target $triple to the $toolchain toolchain (is there a network?)"
}

# need_component TOOLCHAIN COMPONENT: for example: need_component active clippy
need_component() {
    local toolchain=$1 component=$2 installed args=()
    need_toolchain "$toolchain"
    command -v rustup >/dev/null || die "component $component is needed, and there is no rustup to add it"
    [[ $toolchain == active ]] || args=(--toolchain "$toolchain")
    installed=$(rustup component list --installed ${args[@]+"${args[@]}"}) ||
        die "rustup could not list the components of the $toolchain toolchain"
    case $'\n'$installed$'\n' in
    *$'\n'"$component"$'\n'* | *$'\n'"$component-"*) return 0 ;;
    esac
    say "adding component $component ($toolchain)"
    rustup component add ${args[@]+"${args[@]}"} "$component" ||
        die "rustup refused to add component $component to the $toolchain toolchain (is there a network?)"
}

# need_cargo_bin CRATE VERSION: exactly that version of a cargo-installed tool,
# the user's own when it is that version, else one in target/tools.
need_cargo_bin() {
    local crate=$1 version=$2 list
    for list in "$(cargo install --list --root target/tools)" "$(cargo install --list)"; do
        case $'\n'$list$'\n' in
        *$'\n'"$crate v$version:"$'\n'*) return 0 ;;
        esac
    done
    say "installing $crate $version in target/tools"
    cargo install --locked --root target/tools --version "$version" "$crate" ||
        die "cargo could not install $crate $version (is there a network?)"
    hash -r
}

# need_pip MODULE PACKAGE==VERSION: in the virtual environment target/venv,
# whose interpreter is then "$venv_python".
venv_python=$wxpay_root/target/venv/bin/python
need_pip() {
    local module=$1 package=${2%%==*} version=${2##*==} check
    [[ $2 == ?*==?* ]] || die "need_pip: '$2' is not PACKAGE==VERSION"
    need_apt python3 python3
    if ! "$venv_python" -c '' 2>/dev/null; then
        python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv ||
            die "python3 has no venv module, and apt could not install python3-venv"
        say "making target/venv"
        rm -rf target/venv
        python3 -m venv target/venv || die "python3 could not make target/venv"
    fi
    check='import importlib, importlib.metadata as m, sys
importlib.import_module(sys.argv[1])
sys.exit(m.version(sys.argv[2]) != sys.argv[3])'
    "$venv_python" -c "$check" "$module" "$package" "$version" 2>/dev/null && return 0
    say "installing $2 in target/venv"
    "$venv_python" -m pip install --quiet --disable-pip-version-check "$2" ||
        die "pip could not install $2 (is there a network?)"
    "$venv_python" -c "$check" "$module" "$package" "$version" ||
        die "$2 is installed, but its module $module cannot be used"
}

# need_go VERSION: Go of at least that version (1.N). Where the distribution's is older, its module
# client gets a newer one into target/tools.
need_go() {
    local least=$1 release=go1.25.4 have module=golang.org/toolchain@v0.0.1 folder
    need_apt go golang-go
    have=$(GOTOOLCHAIN=local go env GOVERSION)
    have=${have#go1.}
    ((${have%%[!0-9]*} < ${least#1.})) || return 0
    module+=-$release.$(go env GOOS)-$(go env GOARCH)
    say "Go is 1.$have; getting $release into target/tools"
    GOFLAGS=-modcacherw GOMODCACHE=$wxpay_root/target/tools/gomod go mod download "$module" ||
        die "go could not get $module (is there a network?)"
    folder=$wxpay_root/target/tools/gomod/$module
    # In a module nothing can be executed.
    chmod +x "$folder"/bin/* "$folder"/pkg/tool/*/*
    mkdir -p target/tools/bin
    ln -sf "$folder/bin/go" "$folder/bin/gofmt" target/tools/bin/
    hash -r
    GOTOOLCHAIN=local go version >/dev/null || die "the Go in $folder does not run"
}
