#include "secrets.h"

#include <string.h>

#include "print.h"

/* So many bytes in a row are a copy. Less would find what is there by chance. */
enum { WINDOW = 8, WINDOWS_MAX = 1024 };

enum kind { TEXT, TEXT_WORDS, INNER, INNER_WORDS, OUTER, OUTER_WORDS, STATE, SIGNATURE, CIPHER, MIXED };

static const char *const names[] = {
    [TEXT] = "the key",
    [TEXT_WORDS] = "the key as words of SHA-256",
    [INNER] = "the key with the inner pad of HMAC",
    [INNER_WORDS] = "the key with the inner pad of HMAC, as words of SHA-256",
    [OUTER] = "the key with the outer pad of HMAC",
    [OUTER_WORDS] = "the key with the outer pad of HMAC, as words of SHA-256",
    [STATE] = "the prepared state of HMAC",
    [SIGNATURE] = "the signature that was expected",
    [CIPHER] = "the keys of a cipher's rounds",
    [MIXED] = "the keys of a cipher's rounds, for decryption",
};

struct known known = {
    .key_text = "192006250b4c09247ec02edce69f6a2d",
    .other_text = "ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvu",
};

static struct {
    unsigned char bytes[WINDOWS_MAX][WINDOW];
    unsigned char kind[WINDOWS_MAX];
    size_t count;
    /* Which bytes a window starts with. */
    unsigned char starts[256];
} windows;

int windows_are_full;

static void learn(const unsigned char *bytes, enum kind kind)
{
    if (windows.count == WINDOWS_MAX) {
        print("FAILED: too many secrets to look for\n");
        windows_are_full = 1;
        return;
    }
    memcpy(windows.bytes[windows.count], bytes, WINDOW);
    windows.kind[windows.count++] = (unsigned char)kind;
    windows.starts[bytes[0]] = 1;
}

/* The key under a pad, in the order of the text and as words: SHA-256 reads its input as big-endian
 * words, so a copy of these has each four bytes turned round on a little-endian machine. */
static void learn_text(unsigned char pad, enum kind plain, enum kind words)
{
    for (size_t at = 0; at + WINDOW <= sizeof known.key_text; at++) {
        unsigned char straight[WINDOW], turned[WINDOW];
        for (size_t i = 0; i < WINDOW; i++) {
            straight[i] = (unsigned char)known.key_text[at + i] ^ pad;
            turned[i ^ 3] = straight[i];
        }
        learn(straight, plain);
        learn(turned, words);
    }
}

/* What two keys of the same length do not have in common is secret; all else is lengths and marks. */
static void learn_state(void)
{
    const unsigned char *const one = (const unsigned char *)&known.key;
    const unsigned char *const two = (const unsigned char *)&known.other;
    size_t run = 0;

    for (size_t at = 0; at < sizeof known.key; at++) {
        run = one[at] != two[at] ? run + 1 : 0;
        if (run >= WINDOW)
            learn(one + at + 1 - WINDOW, STATE);
    }
}

/* The first two round keys are the cipher's key: the digits of the MD5 of the key's text. */
static void learn_cipher(void)
{
    for (size_t at = 0; at + WINDOW <= sizeof round_keys; at++)
        learn(round_keys + at, CIPHER);
    for (size_t at = 0; at + WINDOW <= sizeof mixed_round_keys; at++)
        learn(mixed_round_keys + at, MIXED);
}

void secrets_of_key(wxpay_status (*prepare)(wxpay_key *, const void *, size_t))
{
    memset(&windows, 0, sizeof windows);
    learn_text(0, TEXT, TEXT_WORDS);
    learn_text(0x36, INNER, INNER_WORDS);
    learn_text(0x5C, OUTER, OUTER_WORDS);
    learn_cipher();
    memset(&known.key, 0, sizeof known.key);
    memset(&known.other, 0, sizeof known.other);
    if (prepare(&known.key, known.key_text, sizeof known.key_text) == WXPAY_OK
        && prepare(&known.other, known.other_text, sizeof known.other_text) == WXPAY_OK)
        learn_state();
}

void secrets_of_signature(const char *digits, size_t len)
{
    unsigned char bytes[WXPAY_SIGN_MAX / 2];
    for (size_t i = 0; i < len; i++) {
        const unsigned digit = (unsigned)(digits[i] <= '9' ? digits[i] - '0' : digits[i] - 'A' + 10);
        bytes[i / 2] = (unsigned char)(i % 2 ? bytes[i / 2] << 4 | digit : digit);
    }
    for (size_t at = 0; at + WINDOW <= len / 2; at++)
        learn(bytes + at, SIGNATURE);
    memset(bytes, 0, sizeof bytes);
}

/* Which secret stands here; -1 if none. */
static int secret_at(const unsigned char *start)
{
    if (windows.starts[*start])
        for (size_t i = 0; i < windows.count; i++)
            if (memcmp(start, windows.bytes[i], WINDOW) == 0)
                return windows.kind[i];
    return -1;
}

static void report(const char *where, size_t at, size_t len, int kind)
{
    print("    ");
    print(where);
    print(", ");
    print_number(at);
    print(": ");
    print_number(len);
    print(" bytes of ");
    print(names[kind]);
    print("\n");
}

/* True if the secrets are meant to be there. */
static int is_known(const unsigned char *place)
{
    return (place >= (const unsigned char *)&known && place < (const unsigned char *)(&known + 1))
           || (place >= round_keys && place < round_keys + sizeof round_keys)
           || (place >= mixed_round_keys && place < mixed_round_keys + sizeof mixed_round_keys)
           || (place >= (const unsigned char *)&windows && place < (const unsigned char *)(&windows + 1));
}

/* The length of what starts at `at` and is of this kind: windows that touch are one find. */
static size_t extent(const unsigned char *start, size_t len, size_t at, int kind)
{
    size_t last = at;
    for (size_t next = at + 1; next <= last + WINDOW && next + WINDOW <= len; next++)
        if (secret_at(start + next) == kind)
            last = next;
    return last - at + WINDOW;
}

size_t secrets_in(const char *where, const unsigned char *start, size_t len, int end_is_top)
{
    size_t found = 0;
    for (size_t at = 0; at + WINDOW <= len; at++) {
        const int kind = is_known(start + at) ? -1 : secret_at(start + at);
        if (kind >= 0) {
            const size_t size = extent(start, len, at, kind);
            report(where, end_is_top ? len - at : at, size, kind);
            found += size;
            at += size - 1;
        }
    }
    return found;
}
