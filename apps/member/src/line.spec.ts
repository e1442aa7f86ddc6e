import { jest } from '@jest/globals';

let network = false;
let heard: Record<string, () => void> = {};
jest.unstable_mockModule('socket.io-client', () => {
  if (!network) throw new TypeError('Failed to fetch dynamically imported module');
  const socket = { connected: false, on: (name: string, hear: () => void) => (heard[name] = hear), disconnect: () => socket };
  return { io: () => socket };
});
const { openLine } = await import('./line.js');

const settle = () => jest.advanceTimersByTimeAsync(100);

beforeEach(() => {
  network = false;
  heard = {};
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
});
afterEach(() => jest.useRealTimers());

it('is down where the network dropped before its code was there, and comes by itself once there is one', async () => {
  const line = openLine({ refused: () => undefined, renew: () => Promise.resolve() });
  await settle();
  expect(line.state()).toBe('down');
  network = true;
  await jest.advanceTimersByTimeAsync(6000);
  heard['connect']?.();
  expect(line.state()).toBe('up');
  line.close();
});
