import { plainSignInName } from '#libs/identity';
import { canaryOf } from './canary.js';

describe('the way in of the auditor’s client', () => {
  it('is one that may be stored, and the same on both sides', () => {
    const canary = canaryOf('a secret of some length');
    expect(canary).toEqual(canaryOf('a secret of some length'));
    expect(plainSignInName(canary.signInName)).toBe(canary.signInName);
    expect(canary.password).toHaveLength(43);
  });

  it('is another one for another secret', () => {
    const [one, other] = [canaryOf('one'), canaryOf('other')];
    expect(one.signInName).not.toBe(other.signInName);
    expect(one.password).not.toBe(other.password);
  });
});
