// Pango's directions of characters.
#include <stdbool.h>
#include <stdint.h>

// The embedding level of each character of a text in UTF-8, to be freed; null with what the system says is missing.
uint8_t *_Nullable late_levels(
    const char *_Nonnull text, int length, bool right_to_left, const char *_Nullable *_Nonnull problem);
