import { z } from 'zod/mini';
import { ImposeSanction, type MemberKey, type RoomId } from '#libs/contracts';
import { durations, inWords, minutesUntil, type SanctionDraft, slowSeconds, toImpose } from './sanction-form.js';

const roomId = '0190a000-0000-7000-8000-000000000001' as RoomId;
const memberKey = '0190a000-0000-7000-8000-000000000002' as MemberKey;
const draft = (kind: SanctionDraft['kind'], changes: Partial<SanctionDraft> = {}): SanctionDraft => ({
  kind,
  memberKey,
  minutes: 60,
  seconds: 30,
  reason: 'pause',
  ...changes,
});

describe('a sanction', () => {
  it.each(['mute', 'slow', 'lock', 'review'] as const)('%s: everything offered is something the server takes', (kind) => {
    for (const minutes of durations[kind]) {
      for (const seconds of slowSeconds) {
        expect(z.safeParse(ImposeSanction, toImpose(draft(kind, { minutes, seconds }), roomId)).success).toBe(true);
      }
    }
  });

  it('mutes nobody until somebody is chosen', () => {
    expect(toImpose(draft('mute', { memberKey: undefined }), roomId)).toBeUndefined();
  });

  it('is read by the member with the same end', () => {
    expect(inWords(draft('mute'), 'Dana', 1000)).toEqual({ kind: 'mute', until: 3_601_000, reason: 'pause', by: 'Dana' });
  });
});

describe('until a time', () => {
  const now = new Date(2026, 0, 5, 18, 30);
  it('is today when it is still to come, else tomorrow', () => {
    expect(minutesUntil('19:00', now)).toBe(30);
    expect(minutesUntil('18:00', now)).toBe(23 * 60 + 30);
    expect(minutesUntil('18:30', now)).toBe(24 * 60);
  });

  it('is nothing while it is not a time', () => {
    expect(minutesUntil('', now)).toBeUndefined();
  });
});
