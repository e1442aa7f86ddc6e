import type { Evidence, StaffMessageView } from '#libs/contracts';
import { firstShown, saidIn } from './said.js';

const message = (seq: number | null, minute: number, after = 0) =>
  ({ id: `m${seq ?? `h${minute}`}`, seq, after, at: `2026-01-05T18:0${minute}:00.000Z` }) as StaffMessageView;
const heard = (messageSeq: number | null, minute: number) =>
  ({ messageSeq, at: `2026-01-05T18:0${minute}:00.000Z`, text: 't' }) as Evidence;
const read = (said: ReturnType<typeof saidIn>) => said.map((one) => (one.kind === 'around' ? one.message.id : 'heard'));

describe('what was said', () => {
  it('puts what was heard between what came before and after', () => {
    expect(read(saidIn({ context: [message(4, 1), message(5, 2), message(7, 4)], evidence: [heard(6, 3)] }, []))).toEqual([
      'm4',
      'm5',
      'heard',
      'm7',
    ]);
  });

  it('shows what is both context and heard once, as heard', () => {
    expect(read(saidIn({ context: [message(5, 2), message(6, 3)], evidence: [heard(6, 3)] }, []))).toEqual(['m5', 'heard']);
  });

  it('shows an earlier message once', () => {
    expect(read(saidIn({ context: [message(5, 2)], evidence: [heard(null, 3)] }, [message(4, 1), message(5, 2)]))).toEqual([
      'm4',
      'm5',
      'heard',
    ]);
  });

  it('knows the same words again when others have come before them, also of several in one moment', () => {
    const keys = (...evidence: Evidence[]) => saidIn({ context: [], evidence }, []).map(({ key }) => key);
    const all = keys(heard(1, 1), heard(null, 2), heard(null, 3), heard(null, 3), heard(9, 3));
    expect(new Set(all).size).toBe(5);
    expect(keys(heard(1, 1), heard(null, 3), heard(null, 3), heard(9, 3))).toEqual(all.filter((_, at) => at !== 1));
  });

  it('knows where earlier ones begin', () => {
    expect(firstShown(saidIn({ context: [message(5, 2), message(4, 1)], evidence: [heard(null, 3)] }, []))).toBe(4);
    expect(firstShown(saidIn({ context: [message(null, 1, 8)], evidence: [] }, []))).toBe(9);
    expect(firstShown(saidIn({ context: [], evidence: [heard(null, 3)] }, []))).toBeUndefined();
  });
});
