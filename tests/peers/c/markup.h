/* Writing a message by hand, for the peer whose library only reads. */

#ifndef MARKUP_H
#define MARKUP_H

#include "collect.h"

bool markup_start(struct buffer *buffer);
bool markup_field(struct buffer *buffer, struct text name, struct text value);
bool markup_end(struct buffer *buffer);

#endif
