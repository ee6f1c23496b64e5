#include "late_qpdf.h"

#include "late.h"

#include <stdio.h>

#define NAME(name) "qpdf_" #name,

const char *late_qpdf_open(struct late_qpdf *qpdf) {
  static const char *const names[] = {LATE_QPDF(NAME)};
  // libqpdf 10 calls its library libqpdf.so.28, and every version after it counts on.
  char library[32];
  snprintf(library, sizeof library, "libqpdf.so.%d", QPDF_MAJOR_VERSION + 18);
  return late_open(library, names, qpdf, sizeof names / sizeof *names);
}
