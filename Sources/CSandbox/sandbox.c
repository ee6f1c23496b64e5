#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's interface numbers, which a system's headers may be too old to have.
#define FS_EXECUTE (1ULL << 0)
#define FS_READ_FILE (1ULL << 2)
#define FS_READ_DIR (1ULL << 3)
#define FS_WRITE_FILE (1ULL << 1)
#define FS_ALL_VERSION_1 ((1ULL << 13) - 1)
#define FS_REFER (1ULL << 13)     // version 2
#define FS_TRUNCATE (1ULL << 14)  // version 3
#define FS_IOCTL_DEV (1ULL << 15) // version 5
#define NET_BIND_CONNECT 3ULL     // version 4
#define SCOPE_ALL 3ULL            // version 6: abstract sockets and signals

struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scope;
};

static int landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : (int)version;
}

int sandbox_support(void) {
  int landlock = landlock_version();
  int support = (landlock >= 1 ? SANDBOX_FILES : 0) | (landlock >= 6 ? SANDBOX_SIGNALS : 0);
  uint32_t action = SECCOMP_RET_ERRNO;
  if (syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0) support |= SANDBOX_CALLS;
  return support;
}

static int limit(int resource, uint64_t value, bool for_good) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return -1;
  if (limit.rlim_max == RLIM_INFINITY || value < limit.rlim_max) limit.rlim_cur = value;
  else limit.rlim_cur = limit.rlim_max;
  if (for_good) limit.rlim_max = limit.rlim_cur;
  return setrlimit(resource, &limit);
}

static int allow(int rules, const char *path, uint64_t rights) {
  int descriptor = open(path, O_PATH | O_CLOEXEC);
  if (descriptor < 0) return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
  struct stat status;
  if (fstat(descriptor, &status) == 0 && !S_ISDIR(status.st_mode))
    rights &= FS_EXECUTE | FS_READ_FILE | FS_WRITE_FILE | FS_TRUNCATE;
  struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = descriptor};
  int result = (int)syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(descriptor);
  return result;
}

static int restrict_files(const struct sandbox_terms *terms) {
  int version = landlock_version();
  if (version < 1) return 0;
  struct ruleset handled = {.files = FS_ALL_VERSION_1};
  if (version >= 2) handled.files |= FS_REFER;
  if (version >= 3) handled.files |= FS_TRUNCATE;
  if (version >= 4) handled.network = NET_BIND_CONNECT;
  if (version >= 5) handled.files |= FS_IOCTL_DEV;
  if (version >= 6) handled.scope = SCOPE_ALL;
  size_t size = version >= 6 ? sizeof handled : version >= 4 ? 2 * sizeof(uint64_t) : sizeof(uint64_t);
  int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, size, 0);
  if (rules < 0) return -1;
  int result = 0;
  for (size_t index = 0; index < terms->readable_count && result == 0; index++)
    result = allow(rules, terms->readable[index], FS_EXECUTE | FS_READ_FILE | FS_READ_DIR);
  if (result == 0 && terms->scratch) result = allow(rules, terms->scratch, handled.files & ~FS_EXECUTE);
  if (result == 0) result = allow(rules, "/dev/null", FS_READ_FILE | FS_WRITE_FILE);
  if (result == 0) result = (int)syscall(SYS_landlock_restrict_self, rules, 0);
  int saved = errno;
  close(rules);
  errno = saved;
  return result;
}

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#endif

static int restrict_calls(void) {
#ifdef MACHINE
  // Sockets reach the network; a new session or group would escape the signal that ends the section; the rest look
  // into other processes or around this filter.
  static const int denied[] = {
      SYS_socket, SYS_setsid, SYS_setpgid, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_io_uring_setup,
      SYS_unshare, SYS_setns, SYS_mount, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_keyctl, SYS_add_key,
      SYS_request_key, SYS_kexec_load, SYS_init_module, SYS_finit_module, SYS_reboot, SYS_swapon, SYS_chroot,
      SYS_pivot_root,
  };
  enum { count = sizeof denied / sizeof denied[0], head = 4, tail = 5 };
  struct sock_filter program[head + count + tail];
  size_t at = 0;
  program[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  program[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 0, count + 6);
  program[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  program[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, count + 4, 0);
  for (size_t index = 0; index < count; index++)
    program[at++] = (struct sock_filter)BPF_JUMP(
        BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)denied[index], (uint8_t)(count - index + 3), 0);
  // A process may ask for its own limits, not for another's.
  program[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 2);
  program[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0]));
  program[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1);
  program[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  program[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES);
  struct sock_fprog filter = {.len = (unsigned short)at, .filter = program};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
#else
  return 0;
#endif
}

int sandbox_enter(const struct sandbox_terms *terms, const char **step) {
  *step = "limits";
  // The host raises the limit of CPU time before each render, so it is the soft one.
  if (limit(RLIMIT_CORE, 0, true) != 0 || limit(RLIMIT_AS, terms->memory_bytes, true) != 0 ||
      limit(RLIMIT_FSIZE, terms->file_bytes, true) != 0 || limit(RLIMIT_CPU, terms->cpu_seconds, false) != 0 ||
      limit(RLIMIT_NOFILE, terms->descriptors, true) != 0)
    return -1;
  *step = "privileges";
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  *step = "files";
  if (restrict_files(terms) != 0) return -1;
  *step = "calls";
  if ((sandbox_support() & SANDBOX_CALLS) && restrict_calls() != 0) return -1;
  return 0;
}
