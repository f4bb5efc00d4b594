/*
 * A disk that is full, for one process: preloaded, it lets calls that need room below FULL_DISK_UNDER fail with ENOSPC
 * while the file FULL_DISK_SWITCH is there. The file holds how many such calls still find room, and a word that makes
 * it another order than the one before. FULL_DISK_FREE names a file with the free megabytes that statfs tells.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char last_order[128];
static long room_left;

/* Past our own wrappers. */
static long content_of(const char *path, char *into, long size) {
  if (!path) return -1;
  int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY);
  if (fd < 0) return -1;
  long length = syscall(SYS_read, fd, into, size - 1);
  syscall(SYS_close, fd);
  if (length < 0) return -1;
  into[length] = 0;
  return length;
}

static int is_below(const char *path) {
  const char *under = getenv("FULL_DISK_UNDER");
  return under && strncmp(path, under, strlen(under)) == 0;
}

static int is_ours(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

/* Each call that needs room takes one of those that are left. */
static int has_no_room(int takes) {
  char order[128];
  int full = 0;
  pthread_mutex_lock(&lock);
  if (content_of(getenv("FULL_DISK_SWITCH"), order, sizeof order) <= 0) {
    last_order[0] = 0;
  } else {
    if (strcmp(order, last_order) != 0) {
      strcpy(last_order, order);
      room_left = atol(order);
    }
    full = room_left <= 0;
    if (takes) room_left--;
  }
  pthread_mutex_unlock(&lock);
  return full;
}

static int is_full(void) {
  int full = has_no_room(1);
  if (full) errno = ENOSPC;
  return full;
}

#define REFUSE(fd) if (is_ours(fd) && is_full()) return -1

ssize_t write(int fd, const void *bytes, size_t count) { REFUSE(fd); return REAL(write)(fd, bytes, count); }
ssize_t writev(int fd, const struct iovec *parts, int count) { REFUSE(fd); return REAL(writev)(fd, parts, count); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { REFUSE(fd); return REAL(pwrite)(fd, bytes, count, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { REFUSE(fd); return REAL(pwrite64)(fd, bytes, count, at); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { REFUSE(fd); return REAL(pwritev64)(fd, parts, count, at); }
int fsync(int fd) { REFUSE(fd); return REAL(fsync)(fd); }
int fdatasync(int fd) { REFUSE(fd); return REAL(fdatasync)(fd); }
int posix_fallocate(int fd, off_t at, off_t count) { return is_ours(fd) && is_full() ? ENOSPC : REAL(posix_fallocate)(fd, at, count); }

/* Making a file shorter needs no room. */
int ftruncate64(int fd, off64_t length) {
  struct stat64 it;
  if (is_ours(fd) && fstat64(fd, &it) == 0 && length > it.st_size && is_full()) return -1;
  return REAL(ftruncate64)(fd, length);
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int rename(const char *from, const char *to) {
  if (is_below(to) && is_full()) return -1;
  return REAL(rename)(from, to);
}
int mkdir(const char *path, mode_t mode) {
  if (is_below(path) && access(path, F_OK) != 0 && is_full()) return -1;
  return REAL(mkdir)(path, mode);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    mode_t mode = 0; \
    if (flags & O_CREAT) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
      if (is_below(path) && access(path, F_OK) != 0 && is_full()) return -1; \
    } \
    return REAL(name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

static void tell_free(unsigned long size, __typeof__(((struct statfs64 *)0)->f_bavail) *free) {
  char megabytes[64];
  if (has_no_room(0)) *free = 0;
  else if (content_of(getenv("FULL_DISK_FREE"), megabytes, sizeof megabytes) > 0) *free = atol(megabytes) * (1024 * 1024 / size);
}
int statfs64(const char *path, struct statfs64 *it) {
  int result = REAL(statfs64)(path, it);
  if (result == 0) tell_free(it->f_bsize, &it->f_bavail);
  return result;
}
int statfs(const char *path, struct statfs *it) {
  int result = REAL(statfs)(path, it);
  if (result == 0) tell_free(it->f_bsize, &it->f_bavail);
  return result;
}
