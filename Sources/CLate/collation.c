#include "late_collation.h"

#include "late.h"

#include <stdlib.h>
#include <unicode/ucol.h>

// ICU's names end in its version: ucol_open_72 of libicui18n.so.72.
#define TEXT_OF(name) #name
#define TEXT(name) TEXT_OF(name)

struct functions {
  __typeof__(&ucol_open) open;
  __typeof__(&ucol_close) close;
  __typeof__(&ucol_getSortKey) key;
};

struct late_collator {
  struct functions icu;
  UCollator *collator;
};

struct late_collator *late_collator_open(const char *locale, const char **problem) {
  static const char *const names[] = {TEXT(ucol_open), TEXT(ucol_close), TEXT(ucol_getSortKey)};
  struct functions icu;
  *problem = late_open("libicui18n.so." TEXT(U_ICU_VERSION_MAJOR_NUM), names, &icu, sizeof names / sizeof *names);
  if (*problem) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UCollator *opened = icu.open(locale, &status);
  if (U_FAILURE(status)) return NULL;
  struct late_collator *collator = malloc(sizeof *collator);
  if (collator) *collator = (struct late_collator){icu, opened};
  else icu.close(opened);
  return collator;
}

void late_collator_close(struct late_collator *collator) {
  collator->icu.close(collator->collator);
  free(collator);
}

int32_t late_collator_key(
    const struct late_collator *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity) {
  return collator->icu.key(collator->collator, (const UChar *)text, length, key, capacity);
}
