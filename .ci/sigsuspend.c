// What .ci/instructions puts before the C library's function: the first thread of a program that waits
// for its tasks sleeps in sigsuspend, with a mask in memory that is only to be read. Some versions of
// Valgrind write to that mask, and crash.
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
