#include "late.h"

#include <dlfcn.h>
#include <string.h>

const char *late_open(const char *library, const char *const *names, void *functions, size_t count) {
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
  for (size_t index = 0; index < count; index++) {
    void *function = dlsym(handle, names[index]);
    if (!function) return dlerror();
    memcpy((char *)functions + index * sizeof function, &function, sizeof function);
  }
  return NULL;
}
