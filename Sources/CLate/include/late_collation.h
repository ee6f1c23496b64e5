// ICU's collation behind plain types: Foundation carries another ICU, whose declarations must not meet these.
#include <stdint.h>

struct late_collator;

// Null where ICU has no such order; `problem` is then what the system says is missing, or null.
struct late_collator *_Nullable late_collator_open(const char *_Nonnull locale, const char *_Nullable *_Nonnull problem);
void late_collator_close(struct late_collator *_Nonnull collator);
// Writes bytes that sort as the text does; returns their number, which may be above the capacity.
int32_t late_collator_key(
    const struct late_collator *_Nonnull collator, const uint16_t *_Nonnull text, int32_t length, uint8_t *_Nonnull key,
    int32_t capacity);
