import type { RoomId } from '#libs/contracts';
import { pathOf, routeOf, shortOf } from './route.js';

it('knows a room by the end of its id', () => {
  const short = shortOf('0193a1b2-0000-7000-8000-00000abc7k2d' as RoomId);
  expect(routeOf(pathOf({ at: 'room', short }))).toEqual({ at: 'room', short });
});

it.each(['/', '/anything', '/r/', '/r/../x', '/r/UPPER', '/r/a-b-c'])('is at home at %s', (path) =>
  expect(routeOf(path)).toEqual({ at: 'home' }),
);
