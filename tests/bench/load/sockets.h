// Thousands of client connections on one epoll: connecting, reading, and writing what the other end takes.
#pragma once
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include "meter.h"

/** Below READY: the steps of the way in, which the protocol counts. */
enum { CONNECTING = -1, READY = 100 };

typedef struct {
  int fd, room, step, waits_to_write;
  const char *room_id, *cookie;
  char *in, *out;
  int in_size, in_room, out_size, out_room;
} Connection;

static Connection *connections;
static int connection_count, epoll, ready, on_the_way, lost;
static int *members_of; // of each room: connections that are ready

/** The protocol's part: what is said first, and what has come in. */
static void connected(Connection *c);
static void received(Connection *c);

static void listen_for(Connection *c) {
  struct epoll_event event = {.events = EPOLLIN | (c->out_size ? EPOLLOUT : 0), .data.u32 = (uint32_t)(c - connections)};
  epoll_ctl(epoll, EPOLL_CTL_MOD, c->fd, &event);
  c->waits_to_write = c->out_size > 0;
}

static void lose(Connection *c) {
  if (c->fd < 0) return;
  close(c->fd);
  c->fd = -1;
  lost++;
  if (c->step == READY) ready--, members_of[c->room]--;
  else on_the_way--;
}

static void arrived(Connection *c) {
  c->step = READY;
  ready++, on_the_way--, members_of[c->room]++;
}

static void send_bytes(Connection *c, const char *bytes, int size) {
  if (c->fd < 0) return;
  if (c->out_size == 0) {
    ssize_t sent = send(c->fd, bytes, (size_t)size, MSG_NOSIGNAL);
    if (sent == size) return;
    if (sent < 0 && errno != EAGAIN) return;
    if (sent > 0) bytes += sent, size -= (int)sent;
  }
  if (c->out_size + size > c->out_room) c->out = realloc(c->out, (size_t)(c->out_room = (c->out_size + size) * 2));
  memcpy(c->out + c->out_size, bytes, (size_t)size);
  c->out_size += size;
  if (!c->waits_to_write) listen_for(c);
}

/** A whole text in one frame, masked with zeros. */
static void send_text(Connection *c, const char *text, int size) {
  char frame[size + 14];
  int head = 2;
  frame[0] = (char)0x81;
  if (size < 126) frame[1] = (char)(0x80 | size);
  else frame[1] = (char)(0x80 | 126), frame[2] = (char)(size >> 8), frame[3] = (char)size, head = 4;
  memset(frame + head, 0, 4);
  memcpy(frame + head + 4, text, (size_t)size);
  send_bytes(c, frame, head + 4 + size);
}

static void flush_out(Connection *c) {
  ssize_t sent = send(c->fd, c->out, (size_t)c->out_size, MSG_NOSIGNAL);
  if (sent > 0) memmove(c->out, c->out + sent, (size_t)(c->out_size -= (int)sent));
  if (!c->out_size) listen_for(c);
}

static void read_all(Connection *c) {
  enum { CHUNK = 256 * 1024 };
  while (c->fd >= 0) {
    if (c->in_size + CHUNK + 1 > c->in_room) c->in = realloc(c->in, (size_t)(c->in_room = c->in_size + CHUNK + 1));
    ssize_t size = recv(c->fd, c->in + c->in_size, CHUNK, 0);
    if (size < 0 && errno == EAGAIN) break;
    if (size <= 0) {
      lose(c);
      return;
    }
    c->in_size += (int)size;
    c->in[c->in_size] = 0;
    received(c);
    if (size < CHUNK) break;
  }
  if (!c->in_size) free(c->in), c->in = NULL, c->in_room = 0; // thousands of them are quiet
}

/** From one of many addresses of the loopback, because one has 28,000 ports. */
static void open_connection(Connection *c, int port) {
  int index = (int)(c - connections), one = 1;
  c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (c->fd < 0) perror("socket"), exit(1);
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  setsockopt(c->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
  struct sockaddr_in from = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(0x7f000001u + (uint32_t)(index % 8))};
  bind(c->fd, (void *)&from, sizeof from);
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(0x7f000001u), .sin_port = htons((uint16_t)port)};
  connect(c->fd, (void *)&to, sizeof to);
  struct epoll_event event = {.events = EPOLLIN | EPOLLOUT, .data.u32 = (uint32_t)index};
  epoll_ctl(epoll, EPOLL_CTL_ADD, c->fd, &event);
  c->waits_to_write = 1, c->step = CONNECTING, on_the_way++;
}

#define STDIN_EVENT 0xffffffffu
/** @returns 1 when a command waits on the standard input */
static int turn(u64 wait_ns) {
  struct epoll_event events[512];
  struct timespec wait = {(time_t)(wait_ns / SECOND), (long)(wait_ns % SECOND)};
  int count = epoll_pwait2(epoll, events, 512, &wait, NULL), asked = 0;
  for (int i = 0; i < count; i++) {
    if (events[i].data.u32 == STDIN_EVENT) {
      asked = 1;
      continue;
    }
    Connection *c = &connections[events[i].data.u32];
    if (c->fd < 0) continue;
    if (events[i].events & EPOLLOUT) {
      if (c->step == CONNECTING) {
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error) {
          lose(c);
          continue;
        }
        c->step = 0, connected(c), listen_for(c);
      } else if (c->out_size) flush_out(c);
    }
    if (c->fd >= 0 && (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR))) read_all(c);
  }
  return asked;
}
