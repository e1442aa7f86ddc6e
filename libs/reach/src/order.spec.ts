import type { OutsideMeans } from '#libs/contracts';
import { firstMeans, nextMeans, standardOrder } from './order.js';

const has = (...means: OutsideMeans[]) => new Set(means);
const plan = ['in-app', 'email'] as const;
const order = standardOrder.imminent;

describe('what leaves at once', () => {
  it.each([
    ['mail alone', has('email'), ['email']],
    ['mail and telephone', has('email', 'sms', 'voice'), ['email', 'sms']],
    ['all', has('email', 'sms', 'voice', 'push'), ['email', 'push']],
    ['telephone alone', has('sms', 'voice'), ['sms']],
    ['nothing: that it failed is on record', has(), ['email']],
  ])('to whoever has %s', (_, means, first) => {
    expect(firstMeans({ plan, order, has: means })).toEqual(first);
  });

  it('is nothing where the plan keeps to the app', () => {
    expect(firstMeans({ plan: ['in-app'], order, has: has('sms', 'email') })).toEqual([]);
  });

  it('is all that the plan says, whatever the person likes', () => {
    expect(firstMeans({ plan: ['voice', 'email'], order: ['sms'], has: has('email', 'sms', 'voice') })).toEqual(['voice', 'email', 'sms']);
  });
});

describe('what comes next', () => {
  const chances = { plan, order, has: has('email', 'sms', 'voice') };

  it('is their own order, then e-mail, each once, then nothing', () => {
    const tried = new Set<OutsideMeans>(['email']);
    const came: (OutsideMeans | null)[] = [];
    for (let next = nextMeans(chances, tried); next !== null; next = nextMeans(chances, tried)) {
      came.push(next);
      tried.add(next);
    }
    expect(came).toEqual(['sms', 'voice']);
    expect(nextMeans({ ...chances, plan: ['sms'], order: [] }, has('sms'))).toBe('email');
  });

  it('leaves out what the person does not want', () => {
    expect(nextMeans({ ...chances, order: ['sms'] }, has('email', 'sms'))).toBeNull();
  });
});
