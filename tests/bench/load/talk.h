// Two ways in: Socket.IO (Engine.IO 4 over a WebSocket) with a cookie, and XMPP (anonymous, one MUC room each).
// Each text carries a mark, ~T<16 hex digits>~: the moment at which it was meant to be sent. Each receiver looks for it.
#pragma once
#include "sockets.h"

static int xmpp, port;
static const char *origin = "", *open_template = "", *post_template = "";
static char **texts;
static int text_count;

static Delays deliveries, acks;
static u64 window_from, window_to, delivered, acked, refused, posts;
static char first_refusal[400];
#define ACKS 200000
static u64 meant_for[ACKS]; // the moment of the post with this acknowledgement

static void saw(u64 meant, int is_ack) {
  u64 at = now(), us = at > meant ? (at - meant) / 1000 : 0;
  int in_window = meant >= window_from && meant < window_to;
  if (is_ack) acked++;
  else delivered++;
  if (in_window) add_delay(is_ack ? &acks : &deliveries, us);
}

/** @returns where the next look has to begin: a mark may be cut in two */
static int look_for_marks(const char *text, int size) {
  const char *at = text, *end = text + size;
  while (at < end && (at = memchr(at, '~', (size_t)(end - at)))) {
    if (end - at < 19) return (int)(at - text);
    if (at[1] == 'T' && at[18] == '~') {
      u64 meant = 0;
      for (int i = 2; i < 18; i++) meant = meant << 4 | (u64)(at[i] <= '9' ? at[i] - '0' : at[i] - 'a' + 10);
      saw(meant, 0);
      at += 19;
    } else at++;
  }
  return size;
}

/** %R: the room, %K: a key of this post, %T: its text. */
static int fill(char *to, const char *template, const Connection *c, const char *key, const char *text) {
  char *at = to;
  for (const char *from = template; *from; from++) {
    const char *part = *from != '%' ? NULL : from[1] == 'R' ? c->room_id : from[1] == 'K' ? key : from[1] == 'T' ? text : NULL;
    if (part) at = stpcpy(at, part), from++;
    else *at++ = *from;
  }
  *at = 0;
  return (int)(at - to);
}

static void post(Connection *c, u64 meant) {
  char text[400], key[40], frame[2000];
  u64 number = posts++;
  int ack = (int)(number % (ACKS - 10)) + 10;
  snprintf(text, sizeof text, "~T%016lx~ %s", meant, texts[number % (u64)text_count]);
  snprintf(key, sizeof key, "%08lx-%04lx-4%03lx-8%03lx-%012lx", meant >> 32, meant >> 16 & 0xffff, meant & 0xfff, number >> 20 & 0xfff, number);
  meant_for[ack] = meant;
  int head = xmpp ? 0 : sprintf(frame, "42%d", ack);
  int size = head + fill(frame + head, post_template, c, key, text);
  if (xmpp) send_bytes(c, frame, size);
  else send_text(c, frame, size);
}

static const char STREAM[] = "<?xml version='1.0'?><stream:stream to='localhost' xmlns='jabber:client' "
                             "xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

static void connected(Connection *c) {
  char request[1000];
  if (xmpp) {
    c->step = 1;
    send_bytes(c, STREAM, sizeof STREAM - 1);
    return;
  }
  int size = snprintf(request, sizeof request,
                      "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n%s%s%s%s%s%s\r\n",
                      port, *origin ? "Origin: " : "", origin, *origin ? "\r\n" : "", *c->cookie ? "Cookie: " : "", c->cookie, *c->cookie ? "\r\n" : "");
  send_bytes(c, request, size);
}

static void packet(Connection *c, char *text, int size) {
  if (size == 1 && *text == '2') send_text(c, "3", 1); // ping, pong
  else if (c->step == READY) {
    if (size > 2 && text[0] == '4' && text[1] == '3') {
      int ack = atoi(text + 2);
      if (memmem(text, (size_t)(size < 60 ? size : 60), "\"ok\":false", 10)) {
        if (!refused++) snprintf(first_refusal, sizeof first_refusal, "%.*s", size, text);
      } else if (ack > 0 && ack < ACKS && meant_for[ack]) saw(meant_for[ack], 1);
    } else look_for_marks(text, size);
  } else if (c->step == 1 && *text == '0') send_text(c, "40", 2), c->step = 2;
  else if (c->step == 2 && text[0] == '4' && text[1] == '0') {
    char frame[600] = "421";
    send_text(c, frame, 3 + fill(frame + 3, open_template, c, "", "")), c->step = 3;
  } else if (c->step == 3 && text[0] == '4' && text[1] == '3') arrived(c);
  else if (text[0] == '4' && text[1] == '4') fprintf(stderr, "refused at the door: %.*s\n", size, text), lose(c);
}

static void received_frames(Connection *c) {
  char *at = c->in;
  int left = c->in_size;
  if (c->step == 0) {
    char *end = strstr(at, "\r\n\r\n");
    if (!end) return;
    if (strncmp(at, "HTTP/1.1 101", 12)) {
      fprintf(stderr, "no WebSocket: %.200s\n", at);
      lose(c);
      return;
    }
    left -= (int)(end + 4 - at), at = end + 4, c->step = 1;
  }
  while (left >= 2 && c->fd >= 0) {
    const unsigned char *b = (unsigned char *)at;
    int head = 2, kind = b[0] & 15;
    long size = b[1] & 127;
    if (size == 126) head = 4, size = left < 4 ? left : b[2] << 8 | b[3];
    else if (size == 127) {
      head = 10, size = left < 10 ? left : 0;
      for (int i = 2; left >= 10 && i < 10; i++) size = size << 8 | b[i];
    }
    if (left < head + size) break;
    if (kind == 8) {
      lose(c);
      return;
    }
    if (kind == 1) packet(c, at + head, (int)size);
    at += head + size, left -= head + (int)size;
  }
  if (left) memmove(c->in, at, (size_t)left);
  c->in_size = left;
}

static void received_stanzas(Connection *c) {
  char say[600];
  if (c->step == READY) {
    int seen = look_for_marks(c->in, c->in_size), left = c->in_size - seen;
    if (left) memmove(c->in, c->in + seen, (size_t)left);
    c->in_size = left;
    return;
  }
  const char *in = c->in;
  if (c->step == 1 && strstr(in, "</stream:features>")) strcpy(say, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>");
  else if (c->step == 2 && strstr(in, "<success")) strcpy(say, STREAM);
  else if (c->step == 3 && strstr(in, "</stream:features>")) strcpy(say, "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
  else if (c->step == 4 && strstr(in, "</jid>"))
    snprintf(say, sizeof say,
             "<presence/><presence to='%s@conference.localhost/n%d'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>",
             c->room_id, (int)(c - connections));
  else if (c->step == 5 && (strstr(in, "code='110'") || strstr(in, "code=\"110\""))) {
    c->in_size = 0;
    arrived(c);
    return;
  } else return;
  c->in_size = 0, c->step++;
  send_bytes(c, say, (int)strlen(say));
}

static void received(Connection *c) {
  if (xmpp) received_stanzas(c);
  else received_frames(c);
}
