/* What must not be left behind, and where to look for it. */

#ifndef SECRETS_H
#define SECRETS_H

#include <stddef.h>

#include "wxpay.h"

/* The secrets, and the memory that may hold them. All of it is here, so that the search for copies
 * can leave it out. */
struct known {
    char key_text[32];
    char other_text[32];
    wxpay_key key;
    wxpay_key other;
};
extern struct known known;

/* A refund notification under that key, and the keys of its cipher's rounds as they are and as decryption
 * wants them: refund.py writes them. */
extern const unsigned char refund_document[];
extern const size_t refund_document_len;
extern const unsigned char round_keys[15 * 16], mixed_round_keys[13 * 16];

/* Set if there were more secrets than there is room for: then some were not looked for. */
extern int windows_are_full;

/* Forgets all secrets and learns those of this key: its text, what HMAC makes of the text, the keys of
 * the cipher that the text stands for, and the state that `key` was prepared with. */
void secrets_of_key(wxpay_status (*prepare)(wxpay_key *, const void *, size_t));
/* Learns the signature, in upper-case digits, that a forged message should have had. */
void secrets_of_signature(const char *digits, size_t len);

/* Looks for copies in memory, prints where they are, and returns how many bytes they are.
 * `end_is_top`: places are given as the distance to the end, as for a stack, not to the start. */
size_t secrets_in(const char *where, const unsigned char *start, size_t len, int end_is_top);

#endif
