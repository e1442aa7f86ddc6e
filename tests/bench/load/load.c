// Open-loop load on a chat server, from one process. Posts leave at random (Poisson) moments of a fixed rate, whatever the
// server does, and a delay counts from the moment at which the post was meant to leave: a server that stalls is not flattered.
// Who posts next goes round all connections, so that no account says more than its share.
//
//   load --protocol sio|xmpp --port N --cast FILE --texts FILE --open FRAME --post FRAME --pids SERVER,DATABASE [--origin URL]
// Then, a line each on the standard input, answered with a line of JSON each: run RATE WARM SECONDS | rest SECONDS | quit
#define _GNU_SOURCE
#include "talk.h"
#include <sys/prctl.h>

static int parallel = 48;

static char *whole(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) perror(path), exit(1);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  char *text = calloc(1, (size_t)size + 1);
  rewind(file);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) exit(1);
  fclose(file);
  return text;
}

/** A line for each connection: its room and its cookie, with a tab between; a room's lines stand together. */
static void read_cast(const char *path) {
  char *text = whole(path), *rest;
  for (const char *at = text; *at; at++) connection_count += *at == '\n';
  connections = calloc((size_t)connection_count, sizeof *connections);
  members_of = calloc((size_t)connection_count, sizeof *members_of);
  int n = 0;
  for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest), n++) {
    char *tab = strchr(line, '\t');
    *tab = 0;
    int same = n > 0 && !strcmp(connections[n - 1].room_id, line);
    connections[n] = (Connection){.fd = -1, .room = n ? connections[n - 1].room + !same : 0, .room_id = line, .cookie = tab + 1};
  }
}

static void read_texts(const char *path) {
  char *text = whole(path), *rest;
  texts = calloc(strlen(text), sizeof *texts);
  for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) texts[text_count++] = line;
}

static int *shuffled(void) {
  int *order = calloc((size_t)connection_count, sizeof *order);
  for (int i = 0; i < connection_count; i++) {
    int j = (int)(drand48() * (i + 1));
    order[i] = order[j], order[j] = i;
  }
  return order;
}

static void open_all(void) {
  Usage before = usage();
  u64 from = now(), said = from;
  for (int next = 0; ready + lost < connection_count;) {
    while (next < connection_count && on_the_way < parallel) open_connection(&connections[next++], port);
    turn(SECOND / 20);
    if (now() - from > 240 * SECOND || lost > 20) break;
    if (now() - said > 10 * SECOND) said = now(), fprintf(stderr, "%d of %d connections\n", ready, connection_count);
  }
  double took = (double)(now() - from) / SECOND;
  Usage after = usage();
  printf("{\"connections\":%d,\"lost\":%d,\"seconds\":%.2f,\"serverCpu\":%.3f,\"databaseCpu\":%.3f}\n", ready, lost, took,
         after.cpu[0] - before.cpu[0], after.cpu[1] - before.cpu[1]);
  fflush(stdout);
}

static void print_usage(const Usage *from, const Usage *to, double seconds) {
  printf("\"seconds\":%.3f,\"serverCpu\":%.4f,\"databaseCpu\":%.4f,\"ownCpu\":%.4f,\"othersCpu\":%.4f,\"serverMb\":%.2f,\"connections\":%d,\"lost\":%d}\n",
         seconds, (to->cpu[0] - from->cpu[0]) / seconds, (to->cpu[1] - from->cpu[1]) / seconds, (to->own - from->own) / seconds,
         of_others(from, to) / seconds, to->rss_mb[0], ready, lost);
  fflush(stdout);
}

static void rest(double seconds) {
  Usage from = usage();
  u64 begun = now(), until = begun + (u64)(seconds * SECOND);
  while (now() < until) turn(SECOND / 100);
  Usage to = usage();
  printf("{");
  print_usage(&from, &to, (double)(now() - begun) / SECOND);
}

static void run(double rate, double warm, double seconds, const int *order) {
  static u64 at_turn;
  memset(&deliveries, 0, sizeof deliveries), memset(&acks, 0, sizeof acks);
  delivered = acked = refused = 0;
  u64 begun = now() + 1000000, expected = 0, expected_in_window = 0, sent = 0, arrived_at_start = 0, arrived_in_window = 0, late = 0;
  window_from = begun + (u64)(warm * SECOND), window_to = window_from + (u64)(seconds * SECOND);
  double next = (double)begun;
  Usage from = {0}, to = {0};
  int started = 0, ended = 0;
  while (1) {
    u64 at = now();
    if (!started && at >= window_from) from = usage(), started = 1, arrived_at_start = delivered;
    if (!ended && at >= window_to) to = usage(), ended = 1, arrived_in_window = delivered - arrived_at_start;
    while (next <= (double)at && next < (double)window_to) {
      Connection *c = &connections[order[at_turn++ % (u64)connection_count]];
      if (c->step == READY) {
        u64 meant = (u64)next, members = (u64)members_of[c->room];
        expected += members;
        if (meant >= window_from) sent++, expected_in_window += members;
        post(c, meant);
        if (at - meant > late) late = at - meant;
      }
      next += -log(1 - drand48()) * SECOND / rate;
    }
    if (ended && (delivered >= expected || at > window_to + 4 * SECOND)) break;
    double wait = next - (double)now();
    turn(next >= (double)window_to || wait > 5e6 ? 5000000 : wait > 0 ? (u64)wait : 0);
  }
  printf("{\"rate\":%.0f,\"messages\":%.1f,\"expected\":%.1f,\"delivered\":%.1f,\"missing\":%ld,\"refused\":%lu,", rate, (double)sent / seconds,
         (double)expected_in_window / seconds, (double)arrived_in_window / seconds, (long)(expected_in_window - deliveries.count), refused);
  printf("\"p50\":%.3f,\"p90\":%.3f,\"p99\":%.3f,\"p999\":%.3f,\"most\":%.3f,\"ackP50\":%.3f,\"ackP99\":%.3f,\"acks\":%lu,\"generatorLate\":%.3f,", percentile(&deliveries, 50),
         percentile(&deliveries, 90), percentile(&deliveries, 99), percentile(&deliveries, 99.9), (double)deliveries.most / 1000, percentile(&acks, 50),
         percentile(&acks, 99), acks.count, (double)late / 1e6);
  print_usage(&from, &to, seconds);
  if (refused) fprintf(stderr, "%lu refused; the first: %s\n", refused, first_refusal);
}

int main(int count, char **words) {
  for (int i = 1; i + 1 < count; i += 2) {
    const char *name = words[i] + 2;
    char *value = words[i + 1];
    if (!strcmp(name, "protocol")) xmpp = !strcmp(value, "xmpp");
    else if (!strcmp(name, "port")) port = atoi(value);
    else if (!strcmp(name, "cast")) read_cast(value);
    else if (!strcmp(name, "texts")) read_texts(value);
    else if (!strcmp(name, "open")) open_template = value;
    else if (!strcmp(name, "post")) post_template = value;
    else if (!strcmp(name, "origin")) origin = value;
    else if (!strcmp(name, "pids")) watch(value);
    else return fprintf(stderr, "unknown: %s\n", words[i]), 1;
  }
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  prctl(PR_SET_TIMERSLACK, 1);
  srand48(42);
  epoll = epoll_create1(0);
  struct epoll_event asked = {.events = EPOLLIN, .data.u32 = STDIN_EVENT};
  epoll_ctl(epoll, EPOLL_CTL_ADD, STDIN_FILENO, &asked);
  int *order = shuffled();
  open_all();
  char line[200];
  double rate, warm, seconds;
  while (1) {
    if (!turn(SECOND / 10)) continue;
    if (!fgets(line, sizeof line, stdin)) return 0;
    if (sscanf(line, "run %lf %lf %lf", &rate, &warm, &seconds) == 3) run(rate, warm, seconds, order);
    else if (sscanf(line, "rest %lf", &seconds) == 1) rest(seconds);
    else return 0;
  }
}
