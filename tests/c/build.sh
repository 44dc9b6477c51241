# shellcheck shell=bash
# Sourced by the jobs that build the C tests: what belongs to which program, and how each is run.

# What a careful program is compiled with. The headers have to bear it.
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wsign-conversion -Wcast-qual -Werror)

# The programs, each with its sources besides check.c.
programs=(
    "vectors: vectors cases agree"
    "guard: guard cases agree"
    "misuse: misuse misuse_api misuse_bill misuse_calls misuse_flow misuse_invoke misuse_notify misuse_objects misuse_outcome misuse_parts misuse_sheet misuse_state misuse_structs misuse_values misuse_wrong"
    "values: values"
    "accept: accept"
    "value_vectors: value_vectors tsv"
    "api: api api_replies api_requests api_table tsv"
    "invoke: invoke casefile pages tsv"
    "refund: refund casefile pages tsv"
    "notify: notify pages"
    "answers: answers pages"
    "bill: bill casefile pages tsv"
    "ledger: ledger pages tsv"
    "outcome: outcome pages tsv"
    "flow: flow pages"
    "overread: overread"
)

# build_programs OUT ARCHIVE COMMAND...: compiles all of them with this compiler and its flags.
build_programs() {
    local out=$1 archive=$2 program name sources source
    shift 2
    mkdir -p "$out"
    # The names of the endpoints, for a table of them.
    sed -n 's/^extern const struct wxpay_endpoint WXPAY_API_\(.*\);$/ENDPOINT(\1)/p' include/wxpay_api.h \
        >"$out/endpoints.inc"
    for program in "${programs[@]}"; do
        name=${program%%:*}
        sources=(tests/c/check.c)
        for source in ${program#*:}; do
            sources+=("tests/c/$source.c")
        done
        "$@" "${warnings[@]}" -Iinclude "-I$out" "${sources[@]}" "$archive" -o "$out/$name"
    done
}

# run_program OUT NAME [COMMAND...]: runs it, under a tool if there is a command.
run_program() {
    local out=$1 name=$2 status=0
    shift 2
    case $name in
    vectors | guard | value_vectors | api | invoke | refund | bill | ledger | outcome) set -- "$@" "$out/$name" tests/vectors ;;
    raw) set -- "$@" "$out/vectors" tests/vectors --raw ;;
    misuse) set -- "$@" "$out/$name" include/*.h ;;
    *) set -- "$@" "$out/$name" ;;
    esac
    say "$*"
    # A panic in the library does not return.
    timeout 300 "$@" || status=$?
    [[ $status -ne 124 ]] || die "$name hangs: a panic in the library?"
    return "$status"
}

# noticed OUT COMMAND...: under this tool, a length that is a lie does not go unnoticed.
noticed() {
    local out=$1 log
    shift
    log=$out/overread.log
    if "$@" "$out/overread" >"$log" 2>&1; then
        die "$* does not notice that the library reads a byte too many"
    fi
    grep -q wxpay_read "$log" || die "$* did not blame wxpay_read: $(head -5 "$log")"
    say "$(basename "${1:-$out}") notices a byte that is read too many"
}

need_c_compilers() {
    need_apt gcc gcc libc6-dev
    need_apt g++ g++
    need_apt clang clang
    need_apt arm-none-eabi-g++ gcc-arm-none-eabi libnewlib-arm-none-eabi
}
