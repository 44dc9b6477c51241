/* Calls the library on a stack of its own and looks afterwards what the calls have left: on the dead
 * stack, in registers, in variables, in a wiped key. Nothing of the key may be there. */

#include <stdint.h>
#include <string.h>

#include "controls.h"
#include "own_stack.h"
#include "print.h"
#include "secrets.h"
#include "wxpay_notify.h"

/* All variables of the program, by the linker. */
#if defined(__arm__)
extern unsigned char variables_start[] __asm__("__data_start"), variables_end[] __asm__("__bss_end");
#else
extern unsigned char variables_start[] __asm__("__data_start"), variables_end[] __asm__("_end");
#endif

enum { FIELDS = 8, ROOM = 1024 };

/* Nothing of what a call gets lies on the stack that is looked at. */
static wxpay_field fields[FIELDS];
static size_t count, len, at;
static char document[ROOM], out[ROOM], sign[WXPAY_SIGN_MAX];
static size_t document_len;
static wxpay_status status;
static wxpay_field refund_fields[24];
static unsigned char refund_text[ROOM];
static wxpay_unauthenticated_refund refund;
static const wxpay_merchant merchant = {
    .appid = "wxd930ea5d5a258f4f", .appid_len = 18, .mch_id = "10000100", .mch_id_len = 8,
};

static const wxpay_expected order = {
    WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"), WXPAY_STR("KIOSK42"), WXPAY_STR("CNY"), 450,
};

typedef wxpay_status prepare_key(wxpay_key *, const void *, size_t);

/* Each function once, with all its arguments in variables. */
#define KEY(function)                                                                              \
    static void run_##function(void)                                                               \
    {                                                                                              \
        status = function(&known.key, known.key_text, sizeof known.key_text);                      \
    }
#define SIGN(function)                                                                             \
    static void run_##function(void)                                                               \
    {                                                                                              \
        status = function(&known.key, fields, count, sign, sizeof sign, &len, &at);                \
    }
#define WRITE(function)                                                                            \
    static void run_##function(void)                                                               \
    {                                                                                              \
        status = function(&known.key, fields, count, out, sizeof out, &len, &at);                  \
    }
#define VERIFY(function)                                                                           \
    static void run_##function(void)                                                               \
    {                                                                                              \
        status = function(&known.key, fields, count, &at);                                         \
    }
#define ACCEPT(function)                                                                           \
    static void run_##function(void)                                                               \
    {                                                                                              \
        status = function(&known.key, document, document_len, &order, fields, FIELDS, &count, &at); \
    }

KEY(wxpay_key_md5)
KEY(wxpay_key_hmac_sha256)
KEY(wxpay_key_md5_with_unusual_length)
KEY(wxpay_key_hmac_sha256_with_unusual_length)
SIGN(wxpay_sign)
SIGN(wxpay_sign_md5)
WRITE(wxpay_write_signed)
WRITE(wxpay_write_signed_md5)
VERIFY(wxpay_verify)
VERIFY(wxpay_verify_md5)
ACCEPT(wxpay_accept)
ACCEPT(wxpay_accept_md5)

static void run_wxpay_key_strict(void)
{
    status = wxpay_key_strict(&known.key);
}

static void run_wxpay_read_unauthenticated_refund(void)
{
    status = wxpay_read_unauthenticated_refund(&known.key, refund_document, refund_document_len,
                                               &merchant, refund_fields, 24, &count, refund_text,
                                               sizeof refund_text, &len, &refund, &at);
}

static void run_wxpay_key_wipe(void)
{
    wxpay_key_wipe(&known.key);
    status = WXPAY_OK;
}

/* Bytes of secrets that are left. What is in registers is noted and no failure: nothing but assembler
 * clears them, and what the caller does next does. */
struct left {
    size_t stack, registers, variables;
};

/* Clears what it has looked at, so that nothing is found twice. */
static struct left search(void)
{
    struct left left;
    left.stack = secrets_in("on the stack, below the caller", own_stack, sizeof own_stack, 1);
    memset(own_stack, 0, sizeof own_stack);
    left.registers = secrets_in("noted: in registers", registers_after, sizeof registers_after, 0);
    memset(registers_after, 0, sizeof registers_after);
    left.variables = secrets_in("in variables", variables_start,
                                (size_t)(variables_end - variables_start), 0);
    return left;
}

static int failures;

static void failed(const char *what, const char *which)
{
    print("FAILED: ");
    print(what);
    print(which);
    print("\n");
    failures++;
}

static void call(const char *name, void (*run)(void), wxpay_status wanted)
{
    on_own_stack(run);
    print(name);
    print(": ");
    print_number(own_stack_depth());
    print(" bytes of stack\n");
    if (status != wanted)
        failed("another status: ", wxpay_status_name(status));
    const struct left left = search();
    if (left.stack + left.variables > 0)
        failed("something of the key is left by ", name);
}

#define CALL(function, remark, wanted) call(#function remark, run_##function, wanted)

/* A notification about the order, signed. */
static void write_document(void)
{
    static const char *const texts[][2] = {
        {"appid", "wxd930ea5d5a258f4f"}, {"mch_id", "10000100"},       {"out_trade_no", "KIOSK42"},
        {"result_code", "SUCCESS"},      {"return_code", "SUCCESS"},   {"total_fee", "450"},
        {"transaction_id", "1004400740201409030005092168"},
    };
    count = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (wxpay_set(fields, FIELDS, &count, texts[i][0], strlen(texts[i][0]), texts[i][1],
                      strlen(texts[i][1]))
            != WXPAY_OK)
            failed("wxpay_set: ", texts[i][0]);
    if (wxpay_write_signed(&known.key, fields, count, document, ROOM, &document_len, NULL) != WXPAY_OK)
        failed("no document", "");
}

/* Changes the order's number, and learns the signature that this document should have. */
static void forge_document(void)
{
    *strstr(document, "KIOSK42") = 'k';
    if (wxpay_read(document, document_len, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL) != WXPAY_OK
        || wxpay_sign(&known.key, fields, count, sign, sizeof sign, &len, NULL) != WXPAY_OK)
        failed("no forged document", "");
    else
        secrets_of_signature(sign, len);
    memset(sign, 0, sizeof sign);
}

static void exercise(prepare_key *prepare, int md5)
{
    secrets_of_key(prepare);
    write_document();
    CALL(wxpay_key_strict, "", WXPAY_OK);
    CALL(wxpay_sign, "", WXPAY_OK);
    CALL(wxpay_write_signed, "", WXPAY_OK);
    CALL(wxpay_accept, ", genuine", WXPAY_OK);
    CALL(wxpay_verify, ", genuine", WXPAY_OK);
    CALL(wxpay_read_unauthenticated_refund, "", WXPAY_OK);
    write_document();
    if (md5) {
        CALL(wxpay_sign_md5, "", WXPAY_OK);
        CALL(wxpay_write_signed_md5, "", WXPAY_OK);
        CALL(wxpay_accept_md5, ", genuine", WXPAY_OK);
        CALL(wxpay_verify_md5, ", genuine", WXPAY_OK);
    }
    forge_document();
    CALL(wxpay_verify, ", forged", WXPAY_SIGN_MISMATCH);
    if (md5)
        CALL(wxpay_verify_md5, ", forged", WXPAY_SIGN_MISMATCH);
    CALL(wxpay_accept, ", forged", WXPAY_SIGN_MISMATCH);
    if (md5)
        CALL(wxpay_accept_md5, ", forged", WXPAY_SIGN_MISMATCH);
}

static void wipe(prepare_key *prepare, const char *name)
{
    static const wxpay_key zeros;
    secrets_of_key(prepare);
    call(name, run_wxpay_key_wipe, WXPAY_OK);
    if (memcmp(&known.key, &zeros, sizeof zeros) != 0)
        failed("not all zero after ", name);
}

int main(void)
{
    print("MD5\n");
    secrets_of_key(wxpay_key_md5);
    CALL(wxpay_key_md5, "", WXPAY_OK);
    CALL(wxpay_key_md5_with_unusual_length, "", WXPAY_OK);
    exercise(wxpay_key_md5, 1);
    wipe(wxpay_key_md5, "wxpay_key_wipe");

    print("HMAC-SHA256\n");
    secrets_of_key(wxpay_key_hmac_sha256);
    CALL(wxpay_key_hmac_sha256, "", WXPAY_OK);
    CALL(wxpay_key_hmac_sha256_with_unusual_length, "", WXPAY_OK);
    exercise(wxpay_key_hmac_sha256, 0);
    wipe(wxpay_key_hmac_sha256, "wxpay_key_wipe");

    print("Controls\n");
    secrets_of_key(wxpay_key_hmac_sha256);
    for (size_t i = 0; i < controls_count; i++) {
        on_own_stack(controls[i].run);
        const struct left left = search();
        const size_t found[] = {
            [ON_STACK] = left.stack,
            [IN_REGISTERS] = left.registers,
            [IN_VARIABLES] = left.variables,
        };
        if (found[controls[i].place] == 0)
            failed("not found: ", controls[i].name);
    }
    return failures > 0 || windows_are_full;
}
