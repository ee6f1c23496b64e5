// ICU's collation behind plain types: Foundation carries another ICU, whose declarations must not meet these.
#include <stdint.h>

// Null where ICU has no such order.
void *collator_open(const char *locale);
void collator_close(void *collator);
// Writes bytes that sort as the text does; returns their number, which may be above the capacity.
int32_t collator_key(const void *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity);
