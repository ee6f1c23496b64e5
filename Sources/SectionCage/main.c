// Becomes a section's program after giving up every right that it needs not:
//   section-cage MEMORY FILE CPU SCRATCH READABLE… -- PROGRAM ARGUMENT…
// with sizes in bytes and time in seconds. Ends with 126 when a step fails, 127 when the program cannot be run.

#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static int failed(const char *step, int status) {
  dprintf(STDERR_FILENO, "section-cage: %s: %s\n", step, strerror(errno));
  return status;
}

static int number(const char *text, uint64_t *value) {
  char *end;
  errno = 0;
  *value = strtoull(text, &end, 10);
  if (errno == 0 && *text != '\0' && *end == '\0') return 0;
  errno = EINVAL;
  return -1;
}

int main(int count, char *arguments[]) {
  int separator = 5;
  while (separator < count && strcmp(arguments[separator], "--") != 0) separator++;
  if (separator + 1 >= count) {
    errno = EINVAL;
    return failed("arguments", 126);
  }
  struct sandbox_terms terms = {
      .descriptors = 256,
      .scratch = arguments[4],
      .readable = (const char *const *)(arguments + 5),
      .readable_count = (size_t)(separator - 5),
  };
  if (number(arguments[1], &terms.memory_bytes) != 0 || number(arguments[2], &terms.file_bytes) != 0 ||
      number(arguments[3], &terms.cpu_seconds) != 0)
    return failed("arguments", 126);

  // The section ends with its host, and inherits the three standard descriptors only.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return failed("parent", 126);
  if (syscall(SYS_close_range, 3U, ~0U, 0U) != 0 && errno != ENOSYS) return failed("descriptors", 126);

  const char *step = "";
  if (sandbox_enter(&terms, &step) != 0) return failed(step, 126);
  char **program = arguments + separator + 1;
  execv(program[0], program);
  return failed(program[0], 127);
}
