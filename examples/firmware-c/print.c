#include "print.h"

#include "console.h"

void print(const char *text)
{
    size_t len = 0;
    while (text[len] != '\0')
        len++;
    console_write(text, len);
}

void print_number(uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    console_write(digits + at, sizeof digits - at);
}
