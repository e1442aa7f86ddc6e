import { type Earlier, justAsked, justSaid, saidLately } from './conversation.js';

const minutes = 60_000;
const own = (text: string, ago = 0): Earlier => ({ text, ago });
const other = (text: string, ago = 0): Earlier => ({ text, ago, by: 'other' });
const many = (count: number): Earlier[] => Array.from({ length: count }, (_, n) => own(`t${n}`));
const texts = (said: readonly { readonly text: string }[]): string[] => said.map(({ text }) => text);

describe('what the author just said', () => {
  it('is their last five texts of ten minutes, oldest first', () => {
    expect(texts(justSaid(many(6)))).toEqual(['t1', 't2', 't3', 't4', 't5']);
    expect(texts(justSaid([own('a', 10 * minutes + 1), own('b', 10 * minutes), other('c'), own('d')]))).toEqual(['b', 'd']);
    expect(texts(justSaid([{ text: 'a', by: 'author' }, { text: 'b' }]))).toEqual(['a', 'b']);
  });

  it('stands after what was said before each', () => {
    const earlier = [other('a'), own('b'), other('c'), own('d')];
    expect(justSaid(earlier).map((said) => texts(said.earlier))).toEqual([['a'], ['a', 'b', 'c']]);
  });

  it('is of a long text its end, from where a word begins', () => {
    const [said] = justSaid([own(`${'y'.repeat(1005)} end`)]);
    expect(said?.text).toBe(' end');
    expect(texts(justSaid([own('z'.repeat(1000))]))).toEqual(['z'.repeat(1000)]);
    expect(texts(justSaid([own(`${'x '.repeat(600)}end`)]))[0]).toBe(` ${'x '.repeat(498)}end`);
  });
});

describe('what the author said lately', () => {
  it('is their last twenty texts of an hour, oldest first', () => {
    expect(texts(saidLately(many(21)))).toEqual(Array.from({ length: 20 }, (_, n) => `t${n + 1}`));
    expect(texts(saidLately([own('a', 60 * minutes + 1), own('b', 60 * minutes), other('c')]))).toEqual(['b']);
    expect(saidLately([own(`${'y'.repeat(1005)} end`, 7)])).toEqual([{ text: ' end', ago: 7 }]);
  });
});

describe('what was just asked', () => {
  const question = other('are you sad?');

  it('is what another asked last', () => {
    expect(justAsked([question])).toEqual(['are you sad?']);
    expect(justAsked([other('are you well?'), question])).toEqual(['are you sad?']);
    expect(justAsked([own('are you sad?')])).toEqual([]);
    expect(justAsked([other('you are sad')])).toEqual([]);
    expect(justAsked([other('how bad is it, 0 to 10?')])).toEqual(['how bad is it, 0 to 10?']);
    expect(justAsked([])).toEqual([]);
  });

  it('waits ten minutes', () => {
    expect(justAsked([other('are you sad?', 10 * minutes)])).toEqual(['are you sad?']);
    expect(justAsked([other('are you sad?', 10 * minutes + 1)])).toEqual([]);
    expect(justAsked([question, other('calm', 11 * minutes)])).toEqual([]);
  });

  it('waits while the author says two things, or others do', () => {
    expect(justAsked([question, own('a'), own('b')])).toEqual(['are you sad?']);
    expect(justAsked([question, own('a'), own('b'), own('c')])).toEqual([]);
    expect(justAsked([question, other('a'), other('b')])).toEqual(['are you sad?']);
    expect(justAsked([question, other('a'), other('b'), other('c')])).toEqual([]);
    expect(justAsked([question, other('a'), own('b')])).toEqual(['are you sad?']);
    expect(justAsked([question, own('a'), other('b')])).toEqual([]);
  });

  it('is also what was asked before, where the last only asks how bad it is, or what is there', () => {
    const [grade, meeting] = [other('how sad are you, 0 to 10?'), other('is there a meeting tonight?')];
    expect(justAsked([question, grade])).toEqual([question.text, grade.text]);
    expect(justAsked([question, grade, meeting])).toEqual([question.text, grade.text, meeting.text]);
    expect(justAsked([other('¿estás triste?'), other('¿hay una reunión hoy?')])).toHaveLength(2);
    expect(justAsked([question, other('are you well?'), meeting])).toEqual(['are you well?', meeting.text]);
    expect(justAsked([question, other('is there a meeting? are you well?')])).toEqual(['is there a meeting? are you well?']);
    expect(justAsked([question, other('calm'), grade, meeting])).toEqual([grade.text, meeting.text]);
    expect(justAsked([other('are you sad?', 11 * minutes), grade])).toEqual([grade.text]);
    expect(justAsked([question, own('a'), grade])).toEqual([grade.text]);
  });

  it('is also what was asked before a few words that ask too little by themselves', () => {
    expect(justAsked([question, other('ok?')])).toEqual([question.text, 'ok?']);
    expect(justAsked([question, other('you still there?'), other('hello?')])).toEqual([question.text, 'you still there?', 'hello?']);
    expect(justAsked([other('¿estás triste?'), other('¿de verdad?')])).toHaveLength(2);
    expect(justAsked([question, other('are you well?'), other('ok?')])).toEqual(['are you well?', 'ok?']);
    expect(justAsked([question, own('a'), other('ok?')])).toEqual(['ok?']);
  });

  it('waits whatever the author said that nobody saw', () => {
    const unseen = { ...own('hm'), loose: true };
    expect(justAsked([question, unseen, other('b')])).toEqual(['are you sad?']);
    expect(justAsked([question, own('a'), unseen, unseen, unseen, own('b')])).toEqual(['are you sad?']);
    expect(justAsked([question, own('a'), unseen, own('b'), own('c')])).toEqual([]);
    expect(texts(justSaid([unseen]))).toEqual(['hm']);
    expect(texts(saidLately([unseen]))).toEqual(['hm']);
  });

  it('is in the end of a long text', () => {
    expect(justAsked([other(`${'x'.repeat(1200)} are you sad?`)])).toEqual([' are you sad?']);
    expect(justAsked([other(`are you sad? ${'x '.repeat(600)}`)])).toEqual([]);
  });
});
