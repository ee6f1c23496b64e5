#include "late_levels.h"

#include "late.h"

// As Pango's header has it: a text in UTF-8, its length in bytes, and the direction of the paragraph, 0 from the left or 1
// from the right, which becomes that of the text. The header itself would have the library linked.
typedef uint8_t *(*embedding_levels)(const char *text, int length, int *direction);

uint8_t *late_levels(const char *text, int length, bool right_to_left, const char **problem) {
  static const char *const names[] = {"pango_log2vis_get_embedding_levels"};
  embedding_levels levels;
  *problem = late_open("libpango-1.0.so.0", names, &levels, 1);
  if (*problem) return NULL;
  int direction = right_to_left ? 1 : 0;
  return levels(text, length, &direction);
}
