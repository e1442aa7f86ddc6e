import { explore } from './explore.js';
import { asBuilt, type Rules } from './world.js';

describe('the model of lease, step and acknowledgement', () => {
  it('holds in every world that three workers, two colleagues, crashes and time can make', () => {
    const { states, moves, broken } = explore(asBuilt);
    process.stdout.write(`the model has ${String(states)} states and ${String(moves)} moves\n`);
    expect(broken).toBeNull();
    expect(states).toBeGreaterThan(10_000);
  }, 120_000);

  it.each<[string, Partial<Rules>, string]>([
    ['a step that locks nothing', { stepLocks: false }, 'a step ran twice'],
    ['taking that locks nothing', { takeLocks: false }, 'taken, and nobody has it or it is paged still'],
    ['taking that does not ask who has it', { takeAsks: false }, 'two were told that they have it'],
    ['a key for each try', { key: 'of the try' }, 'a page under two keys'],
    ['a page that is marked before it is sent', { marks: 'before' }, 'somebody is never paged'],
    ['a lease that never ends', { leasesEnd: false }, 'somebody is never paged'],
    ['an acknowledgement that never lapses', { lapses: false }, 'somebody is never paged'],
    ['a step that is counted before its page is written', { together: false }, 'step 0 was skipped'],
    ['a lapse after which nothing is due', { lapsePages: false }, 'open, and nothing is due'],
  ])('finds %s', (_, mutation, what) => {
    const { broken } = explore({ ...asBuilt, steps: 2, ...mutation });
    expect(broken?.what).toBe(what);
    expect(broken?.way[0]).toBe('it opens');
  });
});
