import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { NO_TROUBLE, type Trouble } from '../support/fault-proxy.js';
import { type Fault, lasts, someNode, somePhones } from './fault.js';

const onTheWay = (name: string, numbers: readonly number[], run: Fault['run']): Fault => ({ name, numbers, place: 'network', run });
const toPhones = (name: string, numbers: readonly number[], trouble: Trouble): Fault =>
  onTheWay(name, numbers, async (arena) => {
    const doors = somePhones(arena).map(({ options }) => options.door);
    for (const door of doors) door.trouble = trouble;
    await lasts(arena);
    for (const door of doors) door.trouble = NO_TROUBLE;
  });

const SLOW_ONES = 20;
const ASKED = 'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n';

export const networkFaults: readonly Fault[] = [
  toPhones('swallow what phones say and hear', [46], { mode: 'black-hole' }),
  toPhones('pull the cable of phones', [46], { mode: 'half-open' }),
  toPhones('cut phones off in the middle of a frame', [47], { mode: 'truncate' }),
  toPhones('eat the answers to phones', [22, 57], { mode: 'eat-replies' }),
  toPhones('double frames', [48], { mode: 'duplicate' }),
  toPhones('put frames out of order', [49], { mode: 'reorder' }),
  toPhones('drop frames', [46], { mode: 'drop' }),
  toPhones('read nothing', [50], { mode: 'unread' }),
  toPhones('slow phones down', [25], { mode: 'slow', ms: 900 }),
  toPhones('let phones speak byte by byte', [51], { mode: 'drip' }),
  onTheWay('ask a node byte by byte', [51], async (arena) => {
    const { port } = someNode(arena);
    const slow = Array.from({ length: SLOW_ONES }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    const end = performance.now() + arena.ms;
    for (let n = 0; n < ASKED.length && performance.now() < end; n += 1) {
      for (const socket of slow) if (socket.writable) socket.write(ASKED.charAt(n));
      await pause(50);
    }
    for (const socket of slow) socket.destroy();
  }),
  onTheWay('send everyone back at once', [54], async ({ group }) => {
    for (const { options } of group.phones) options.door.trouble = { mode: 'reset' };
    await pause(100);
    for (const { options } of group.phones) options.door.trouble = NO_TROUBLE;
  }),
  onTheWay('load pages anew in the middle of a post', [56, 57], async (arena) => {
    for (const phone of somePhones(arena)) {
      phone.reload();
      await pause(arena.random.between(0, 200));
    }
  }),
];
