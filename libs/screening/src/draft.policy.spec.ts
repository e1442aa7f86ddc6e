import { mayPublish } from './draft.policy.js';

const ready = {
  proposed: true,
  own: false,
  bench: { brokenCount: 0 },
  changes: { turnedOff: ['en.relapse.slip'] },
  turnsOff: ['en.relapse.slip'],
  badTrial: null,
  despiteTrial: false,
};
const badTrial = { rules: ['en.relapse.other'], failed: 3, slow: 1 };
const code = (over: object = {}) => {
  const verdict = mayPublish({ ...ready, ...over });
  return verdict.allowed ? 'allowed' : verdict.problem.code;
};

describe('a draft may be published', () => {
  it('by a second person, proposed, with no broken line, knowing what it turns off', () => expect(code()).toBe('allowed'));

  it('by whoever knows how the trial went', () => expect(code({ badTrial, despiteTrial: true })).toBe('allowed'));

  it.each([
    ['before it is proposed', { proposed: false }, 'draft-not-proposed'],
    ['by whoever wrote in it', { own: true }, 'second-person-needed'],
    ['while a line breaks', { bench: { brokenCount: 1 } }, 'lexicon-line-breaks'],
    ['by whoever has not seen a built-in rule go', { turnsOff: [] }, 'draft-turns-off'],
    ['by whoever has seen another one go', { turnsOff: ['en.relapse.other'] }, 'draft-turns-off'],
    ['by whoever saw more go than do', { turnsOff: ['en.relapse.slip', 'en.relapse.other'] }, 'draft-turns-off'],
    ['by whoever has not seen that its trial broke', { badTrial }, 'draft-trial-failed'],
  ])('but not %s', (_, over, refused) => expect(code(over)).toBe(refused));
});
