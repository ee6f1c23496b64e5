#ifndef JIANBAO_SANDBOX_H
#define JIANBAO_SANDBOX_H

#include <stddef.h>
#include <stdint.h>

/// What the kernel can keep from a process.
enum {
  SANDBOX_FILES = 1,    // files outside the allowed folders (Landlock)
  SANDBOX_SIGNALS = 2,  // signals to other processes (Landlock, scope)
  SANDBOX_CALLS = 4,    // sockets, new sessions, tracing (seccomp)
};

/// The parts of the sandbox that this kernel offers, as a sum of SANDBOX_….
int sandbox_support(void);

/// What a section's process may use up and touch.
struct sandbox_terms {
  uint64_t memory_bytes;      // address space
  uint64_t file_bytes;        // largest file that it may write
  uint64_t cpu_seconds;
  uint64_t descriptors;       // open files
  const char *const *readable; // folders and files that may be read and run
  size_t readable_count;
  const char *scratch;        // the folder that may be written
};

/// Takes all other rights from the calling process and what it becomes, for good. Returns 0, or -1 with errno set and
/// the name of the step that failed in *step. A part that the kernel has not is left out.
int sandbox_enter(const struct sandbox_terms *terms, const char **step);

/// Makes a pipe whose ends are closed in every new program. Returns 0, or -1 with errno set.
int sandbox_pipe(int ends[2]);

/// Copies a descriptor, the copy being closed in every new program. Returns -1 with errno set when that fails.
int sandbox_copy(int descriptor);

/// Sets the processor time that a running process may have used up in all.
int sandbox_allow_cpu(int process, uint64_t seconds);

/// The path of the shared library that has a symbol, or NULL.
const char *sandbox_library(const char *symbol);

#endif
