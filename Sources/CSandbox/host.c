#define _GNU_SOURCE
#include "sandbox.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

int sandbox_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int sandbox_copy(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

int sandbox_allow_cpu(int process, uint64_t seconds) {
  struct rlimit limit;
  if (prlimit(process, RLIMIT_CPU, NULL, &limit) != 0) return -1;
  limit.rlim_cur = limit.rlim_max != RLIM_INFINITY && seconds > limit.rlim_max ? limit.rlim_max : seconds;
  return prlimit(process, RLIMIT_CPU, &limit, NULL);
}

const char *sandbox_library(const char *symbol) {
  Dl_info information;
  void *address = dlsym(RTLD_DEFAULT, symbol);
  return address && dladdr(address, &information) ? information.dli_fname : NULL;
}
