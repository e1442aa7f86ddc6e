/**
 * The largest body and the largest frame that a client may send, in bytes. Many times what a message may hold, so that a text
 * which is too long is heard and refused by name; a frame beyond it ends its socket with nothing heard.
 */
export const FRAME_LIMIT = 32 * 1024;
