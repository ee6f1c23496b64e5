#include "late_levels.h"

#include "late.h"

const char *late_levels_open(late_levels *levels) {
  static const char *const names[] = {"pango_log2vis_get_embedding_levels"};
  return late_open("libpango-1.0.so.0", names, levels, 1);
}
