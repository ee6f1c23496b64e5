#include "collation.h"

#include <stddef.h>
#include <unicode/ucol.h>

void *collator_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  return U_SUCCESS(status) ? collator : NULL;
}

void collator_close(void *collator) { ucol_close(collator); }

int32_t collator_key(const void *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey(collator, (const UChar *)text, length, key, capacity);
}
