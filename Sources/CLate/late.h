#include <stddef.h>

// Opens a library and finds functions of it; returns null, or what the system says is missing.
const char *late_open(const char *library, const char *const *names, void *functions, size_t count);
