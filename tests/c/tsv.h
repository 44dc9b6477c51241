/* Tables: lines of columns with a TAB between them. */

#ifndef TSV_H
#define TSV_H

#include <stddef.h>

#define TSV_COLUMNS 16

/* One line, each column with a NUL. The next line takes its place. */
struct tsv_line {
    char *columns[TSV_COLUMNS];
    size_t count;
};

/* Calls `run` for every line of tree/folder/file, and returns how many there are. What cannot be read
 * ends the program. */
size_t tsv_each(const char *tree, const char *folder, const char *file,
                void (*run)(const struct tsv_line *));

/* Memory that is there until all of it is released. */
void *tsv_memory(size_t size);
void tsv_release(void);
/* A copy of a column. */
char *tsv_copy(const char *text);
/* What stands there, without the escapes of a vector, in memory of just that size, to be freed. */
char *tsv_unescaped(const char *text, size_t *len);

#endif
