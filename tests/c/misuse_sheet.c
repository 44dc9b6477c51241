#include <string.h>

#include "check.h"
#include "misuse.h"

/* Room around each argument, for outputs that are moved next to it. */
#define ZONE 4096
#define PATTERN 0xA5

static union {
    unsigned char bytes[ZONE * ARGUMENTS];
    /* Aligns it. */
    uint64_t number;
    void *pointer;
} zones;
static unsigned char before[sizeof(zones.bytes)];
static struct argument sheet[ARGUMENTS];
static size_t used;
static unsigned long calls;

struct argument *sheet_add(const char *name, enum role role, const void *bytes, size_t count,
                           size_t unit, size_t align) {
    struct argument *argument = &sheet[used];
    if (used == ARGUMENTS || count * unit > ZONE / 4) {
        check_stop("too many arguments, or too large ones");
    }
    argument->name = name;
    argument->role = role;
    argument->start = zones.bytes + used * ZONE + ZONE / 2;
    argument->count = count;
    argument->unit = unit;
    argument->align = align;
    argument->is_counted = 0;
    argument->is_of_fields = 0;
    if (bytes != NULL) {
        memcpy(argument->start, bytes, count * unit);
    }
    used++;
    return argument;
}

struct argument *sheet_text(const char *name, const char *text) {
    struct argument *argument = sheet_add(name, INPUT, text, strlen(text), 1, 1);
    argument->is_counted = 1;
    return argument;
}

struct argument *sheet_bytes(const char *name, enum role role, size_t count) {
    struct argument *argument = sheet_add(name, role, NULL, count, 1, 1);
    argument->is_counted = 1;
    return argument;
}

struct argument *sheet_word(const char *name, enum role role) {
    struct layout {
        char first;
        size_t second;
    };
    return sheet_add(name, role, NULL, 1, sizeof(size_t), offsetof(struct layout, second));
}

struct argument *sheet_reached(const char *name, const void *start, size_t count) {
    struct argument *argument = sheet_add(name, REACHED, NULL, count, 1, 1);
    argument->start = zones.bytes + ((const unsigned char *)start - zones.bytes);
    return argument;
}

struct argument *sheet_find(const char *name) {
    size_t i;
    for (i = 0; i < used; i++) {
        if (strcmp(sheet[i].name, name) == 0) {
            return &sheet[i];
        }
    }
    return NULL;
}

size_t sheet_count(void) {
    return used;
}

struct argument *sheet_argument(size_t i) {
    return &sheet[i];
}

void sheet_prepare(const struct function *function) {
    used = 0;
    memset(zones.bytes, PATTERN, sizeof(zones.bytes));
    function->prepare();
}

static size_t offset_of(const struct argument *argument) {
    return (size_t)((uintptr_t)argument->start - (uintptr_t)zones.bytes);
}

static size_t size_of(const struct argument *argument) {
    size_t size = argument->count * argument->unit;
    /* Some calls say impossible lengths. */
    return argument->count < ZONE && size < ZONE ? size : 0;
}

/* Takes what the call may have written out of the comparison. Nobody reads it again. */
static void allow(const struct argument *argument) {
    size_t at = offset_of(argument);
    if (at < sizeof(before)) {
        memset(before + at, PATTERN, size_of(argument));
        memset(zones.bytes + at, PATTERN, size_of(argument));
    }
}

/* After a refusal the slots are as they were, or all of them are empty. */
static void check_slots(const struct argument *slots) {
    const wxpay_field *fields = (const wxpay_field *)(const void *)slots->start;
    size_t i;
    if (memcmp(slots->start, before + offset_of(slots), size_of(slots)) == 0) {
        return;
    }
    for (i = 0; i < size_of(slots) / sizeof(*fields); i++) {
        CHECK(fields[i].name_len == 0 && fields[i].value_len == 0);
    }
    allow(slots);
}

/* The slots that hold no field are nobody's. */
static void check_free_slots(const struct argument *fields) {
    const struct argument *count = sheet_find("count");
    struct argument unused = *fields;
    size_t used_slots;
    if (count == NULL || count->start == NULL) {
        return;
    }
    memcpy(&used_slots, count->start, sizeof(used_slots));
    if (used_slots < fields->count) {
        unused.start += used_slots * fields->unit;
        unused.count -= used_slots;
        allow(&unused);
    }
}

static int shares_memory(const struct argument *argument) {
    size_t at = offset_of(argument);
    size_t i;
    for (i = 0; i < used; i++) {
        size_t other = offset_of(&sheet[i]);
        if (&sheet[i] != argument && at < other + size_of(&sheet[i])
            && other < at + size_of(argument)) {
            return 1;
        }
    }
    return 0;
}

/* Where something was refused. A caller's own mistake has no place: then it is 0, or left alone if
 * not even the arguments could be looked at. */
static void check_position(const struct argument *position, wxpay_status status) {
    const size_t len = position->count * position->unit;
    wxpay_violation got = {NULL, 0, 0};
    if (len == sizeof(got)) {
        memcpy(&got, position->start, sizeof(got));
    } else {
        memcpy(&got.at, position->start, sizeof(got.at));
    }
    if (memcmp(position->start, before + offset_of(position), len) == 0) {
        CHECK(status >= WXPAY_NULL_POINTER);
    } else if (status >= WXPAY_NULL_POINTER || status == WXPAY_BUFFER_TOO_SMALL) {
        CHECK(got.at == 0 && got.field == NULL && got.field_len == 0);
    } else {
        CHECK(got.at <= WXPAY_DOCUMENT_MAX);
        CHECK(got.field_len <= WXPAY_NAME_MAX && (got.field == NULL) == (got.field_len == 0));
    }
    allow(position);
}

static void check_refused(const struct argument *argument, wxpay_status status) {
    if (argument->start == NULL || offset_of(argument) % argument->align != 0
        || shares_memory(argument)) {
        return;
    }
    if (argument->role == SLOTS) {
        check_slots(argument);
    } else if (argument->role == POSITION) {
        check_position(argument, status);
    } else if (status == WXPAY_BUFFER_TOO_SMALL && strcmp(argument->name, "len") == 0) {
        allow(argument);
    } else if (argument->role == FILLED && status < WXPAY_NULL_POINTER) {
        allow(argument);
    } else if ((argument->role == IN_OUT || argument->role == FILLED) && argument->is_counted) {
        check_free_slots(argument);
    }
}

static void check_memory(wxpay_status status) {
    size_t i;
    for (i = 0; i < used; i++) {
        enum role role = sheet[i].role;
        if (status != WXPAY_OK) {
            check_refused(&sheet[i], status);
        } else if (role == OUTPUT || role == IN_OUT || role == FILLED || role == SLOTS) {
            allow(&sheet[i]);
        }
    }
    i = 0;
    while (i < sizeof(before) && before[i] == zones.bytes[i]) {
        i++;
    }
    CHECK_SIZE(i, sizeof(before));
}

wxpay_status sheet_call(const struct function *function) {
    wxpay_status status;
    memcpy(before, zones.bytes, sizeof(before));
    status = function->call();
    calls++;
    check_memory(status);
    return status;
}

void sheet_refused(const struct function *function, wxpay_status expected) {
    CHECK_STATUS(sheet_call(function), function->is_silent ? REFUSED_IN_SILENCE : expected);
}

void sheet_wrong(const struct function *function, const char *what, wxpay_status expected) {
    check_context("%s: %s", function->name, what);
    if (expected == WXPAY_BAD_LENGTH) {
        wxpay_status got = sheet_call(function);
        CHECK(got == WXPAY_BAD_LENGTH || got == WXPAY_OVERLAP);
    } else {
        sheet_refused(function, expected);
    }
    sheet_prepare(function);
}

void sheet_accepted(const struct function *function) {
    CHECK_STATUS(sheet_call(function), WXPAY_OK);
}

unsigned long sheet_calls(void) {
    return calls;
}
