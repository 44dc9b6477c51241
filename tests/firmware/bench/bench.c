/* Prints one line per case: how many instructions it takes, how much stack, and what memory it was lent. */

#include "cases.h"
#include "console.h"
#include "counter.h"
#include "print.h"
#include "stack.h"

/* Runs it once more, so that what it did can be looked at. */
static bool works(const struct bench_case *one)
{
    if (one->prepare)
        one->prepare();
    one->run();
    return case_succeeded();
}

static void measure(const struct bench_case *one)
{
    if (!works(one)) {
        print("failed case=");
        print(one->name);
        print(" document=");
        print(one->document);
        print("\n");
        console_exit(1);
    }
    if (one->prepare)
        one->prepare();
    const uint32_t instructions = counter_count(one->run);
    if (one->prepare)
        one->prepare();
    const uint32_t stack = stack_depth(one->run);

    print("run case=");
    print(one->name);
    print(" document=");
    print(one->document);
    print(" instructions=");
    print_number(instructions);
    print(" stack=");
    print_number(stack);
    print(" lent=");
    print_number(case_lent());
    print("\n");
}

int main(void)
{
    counter_start();
    for (unsigned i = 0; i < cases_count; i++)
        measure(&cases[i]);
    return 0;
}
