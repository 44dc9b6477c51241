/* Runs one case, between two functions that profile.py cuts the trace at. */

#include <string.h>

#include "cases.h"

void profile_begin(void);
void profile_end(void);

__attribute__((noinline)) void profile_begin(void)
{
    __asm__ volatile("" ::: "memory");
}

__attribute__((noinline)) void profile_end(void)
{
    __asm__ volatile("" ::: "memory");
}

int main(void)
{
    for (unsigned i = 0; i < cases_count; i++) {
        const struct bench_case *const one = &cases[i];
        if (strcmp(one->name, PROFILE_CASE) != 0 || strcmp(one->document, PROFILE_DOCUMENT) != 0)
            continue;
        if (one->prepare)
            one->prepare();
        profile_begin();
        one->run();
        profile_end();
        return case_succeeded() ? 0 : 1;
    }
    return 2;
}
