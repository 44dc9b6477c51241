#include "leaky.h"

/* volatile: the compiler shall not find a way without the branch. */
static volatile unsigned sum;

int leaky_compare(const char *expected, const char *received, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (expected[i] != received[i])
            return (int)(sum = 0);
    return 1;
}

unsigned leaky_table(const unsigned char *secret, size_t len)
{
    static const volatile unsigned char table[256] = {['0'] = 0, ['1'] = 1, ['A'] = 10};

    for (size_t i = 0; i < len; i++)
        sum += table[secret[i]];
    return sum;
}

unsigned leaky_key(const unsigned char *secret, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (secret[i] == 0)
            sum++;
    return sum;
}
