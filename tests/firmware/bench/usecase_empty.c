/* Startup and nothing else: what the others are compared with. */

int main(void)
{
    return 0;
}
