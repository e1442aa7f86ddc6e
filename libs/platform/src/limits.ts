/** The largest body and the largest frame that a client may send, in bytes. */
export const FRAME_LIMIT = 16 * 1024;
