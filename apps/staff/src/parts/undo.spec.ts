import { decide, due, UNDO_MS, undo, type Waiting } from './undo.js';

const none: Waiting<string>[] = [];

describe('undo', () => {
  it('sends nothing before its time, and each thing once', () => {
    const waiting = decide(decide(none, 'a', 'keep out', 0), 'b', 'keep out', 4_000);
    expect(due(waiting, UNDO_MS - 1).send).toEqual([]);
    const first = due(waiting, UNDO_MS);
    expect(first.send.map((w) => w.key)).toEqual(['a']);
    expect(due(first.waiting, 14_000).send.map((w) => w.key)).toEqual(['b']);
    expect(due(due(first.waiting, 14_000).waiting, 99_000).send).toEqual([]);
  });

  it('takes back the newest first', () => {
    const waiting = decide(decide(none, 'a', 'keep out', 0), 'b', 'keep out', 1);
    const once = undo(waiting);
    expect(once.undone?.key).toBe('b');
    expect(undo(once.waiting).undone?.key).toBe('a');
    expect(undo(none).undone).toBeUndefined();
  });

  it('starts the time again when the mind is changed', () => {
    const waiting = decide(decide(none, 'a', 'reason 1', 0), 'a', 'reason 2', 6_000);
    expect(due(waiting, UNDO_MS).send).toEqual([]);
    expect(due(waiting, 16_000).send.map((w) => w.act)).toEqual(['reason 2']);
  });
});
