// Time, a histogram of delays, and what CPU and memory other processes have used.
#pragma once
#include <dirent.h>
#include <fcntl.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

typedef uint64_t u64;
#define SECOND 1000000000ull

static u64 now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (u64)t.tv_sec * SECOND + (u64)t.tv_nsec;
}

/** Of microseconds: exact below 64, then 64 steps in each doubling (1.6 %). */
#define STEPS (40 * 64)
typedef struct {
  u64 of[STEPS], count, most;
} Delays;

static void add_delay(Delays *d, u64 us) {
  int doubling = us < 64 ? 0 : 63 - __builtin_clzll(us) - 5;
  int step = us < 64 ? (int)us : doubling * 64 + (int)((us >> (doubling - 1)) & 63);
  d->of[step < STEPS ? step : STEPS - 1]++;
  d->count++;
  if (us > d->most) d->most = us;
}

/** In milliseconds. */
static double percentile(const Delays *d, double p) {
  u64 wanted = (u64)ceil((double)d->count * p / 100), seen = 0;
  if (!d->count) return 0;
  for (int i = 0; i < STEPS; i++) {
    seen += d->of[i];
    if (seen >= wanted) {
      u64 us = i < 64 ? (u64)i : (64ull + (u64)(i % 64)) << (i / 64 - 1);
      return (double)us / 1000;
    }
  }
  return -1;
}

#define MOST_SYSTEMS 4
typedef struct {
  double cpu[MOST_SYSTEMS], rss_mb[MOST_SYSTEMS], own, busy;
} Usage;

static int watched[MOST_SYSTEMS], watched_count;

static void watch(char *pids) {
  for (char *pid = strtok(pids, ","); pid && watched_count < MOST_SYSTEMS; pid = strtok(NULL, ",")) watched[watched_count++] = atoi(pid);
}

/** Each watched process with its children, and with those of its children that have ended. */
static void add_process(Usage *u, int pid) {
  char path[64], text[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  int fd = open(path, O_RDONLY);
  if (fd < 0) return;
  ssize_t size = read(fd, text, sizeof text - 1);
  close(fd);
  if (size <= 0) return;
  text[size] = 0;
  char state, *after = strrchr(text, ')');
  int parent;
  unsigned long user, system;
  long ended_user, ended_system, rss;
  if (!after || sscanf(after + 2, "%c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu %ld %ld %*d %*d %*d %*d %*u %*u %ld", &state, &parent, &user,
                       &system, &ended_user, &ended_system, &rss) != 7)
    return;
  double hz = (double)sysconf(_SC_CLK_TCK), page_mb = (double)sysconf(_SC_PAGESIZE) / 1e6;
  for (int i = 0; i < watched_count; i++) {
    if (pid != watched[i] && parent != watched[i]) continue;
    u->cpu[i] += (double)(user + system) / hz + (pid == watched[i] ? (double)(ended_user + ended_system) / hz : 0);
    u->rss_mb[i] += (double)rss * page_mb;
  }
}

static Usage usage(void) {
  Usage u = {0};
  DIR *proc = opendir("/proc");
  for (struct dirent *entry; proc && (entry = readdir(proc));)
    if (atoi(entry->d_name)) add_process(&u, atoi(entry->d_name));
  if (proc) closedir(proc);
  struct rusage own;
  getrusage(RUSAGE_SELF, &own);
  u.own = (double)(own.ru_utime.tv_sec + own.ru_stime.tv_sec) + (double)(own.ru_utime.tv_usec + own.ru_stime.tv_usec) / 1e6;
  FILE *stat = fopen("/proc/stat", "r");
  unsigned long v[8];
  if (stat && fscanf(stat, "cpu %lu %lu %lu %lu %lu %lu %lu %lu", v, v + 1, v + 2, v + 3, v + 4, v + 5, v + 6, v + 7) == 8)
    u.busy = (double)(v[0] + v[1] + v[2] + v[5] + v[6]) / (double)sysconf(_SC_CLK_TCK);
  if (stat) fclose(stat);
  return u;
}

/** What everybody else on the machine has used between two moments: beyond a little, the figures are not worth much. */
static double of_others(const Usage *from, const Usage *to) {
  double ours = to->own - from->own;
  for (int i = 0; i < watched_count; i++) ours += to->cpu[i] - from->cpu[i];
  return to->busy - from->busy - ours;
}
