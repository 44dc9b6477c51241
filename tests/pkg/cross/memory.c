/* The four functions that the library asks for, where there is no C library. */

#include <stddef.h>

void *memcpy(void *to, const void *from, size_t len);
void *memmove(void *to, const void *from, size_t len);
void *memset(void *to, int byte, size_t len);
int memcmp(const void *left, const void *right, size_t len);

void *memcpy(void *to, const void *from, size_t len)
{
    return memmove(to, from, len);
}

void *memmove(void *to, const void *from, size_t len)
{
    unsigned char *out = to;
    const unsigned char *in = from;

    if (out < in) {
        while (len--)
            *out++ = *in++;
    } else {
        while (len--)
            out[len] = in[len];
    }
    return to;
}

void *memset(void *to, int byte, size_t len)
{
    unsigned char *out = to;

    while (len--)
        *out++ = (unsigned char)byte;
    return to;
}

int memcmp(const void *left, const void *right, size_t len)
{
    const unsigned char *a = left, *b = right;

    for (; len--; a++, b++) {
        if (*a != *b)
            return *a - *b;
    }
    return 0;
}
