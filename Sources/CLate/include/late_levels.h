// Pango's directions of characters.
#include <stdint.h>

// Pango's function, as its header has it: a text in UTF-8, its length in bytes, and the direction of the paragraph, 0 from
// the left or 1 from the right, which becomes that of the text; the embedding level of each character, to be freed. The
// header itself would have the library linked.
typedef uint8_t *_Nullable (*late_levels)(const char *_Nonnull text, int length, int *_Nonnull direction);

// Finds the function; returns null, or what the system says is missing.
const char *_Nullable late_levels_open(late_levels _Nullable *_Nonnull levels);
