import { Metrics } from '#libs/platform';
import { TroubleBook } from './trouble-book.js';

describe('the book of troubles', () => {
  let book: TroubleBook;
  let metrics: Metrics;
  const kinds = () => book.all().map(({ kind, organisationId }) => [kind, organisationId]);
  beforeEach(() => {
    metrics = new Metrics();
    book = new TroubleBook(metrics);
  });

  it('keeps what happened until it is on record', () => {
    book.happened('failed', 'a');
    book.happened('failed', 'a');
    book.happened('slow', null);
    const all = book.all();
    expect(kinds()).toEqual([
      ['failed', 'a'],
      ['slow', null],
    ]);
    book.told(all);
    expect(kinds()).toEqual([]);
  });

  it('keeps what stands until it is over, however often it is on record', () => {
    book.stands('lexicon', 'a', true);
    book.told(book.all());
    expect([kinds(), book.has('lexicon', 'a'), book.has('lexicon', 'b')]).toEqual([[['lexicon', 'a']], true, false]);
    book.stands('lexicon', 'b', false);
    book.stands('lexicon', 'a', false);
    expect(kinds()).toEqual([]);
  });

  it('counts each that begins or happens, and none twice because it lasts', async () => {
    book.stands('canary', null, true);
    book.stands('canary', null, true);
    book.happened('slow', 'a');
    book.happened('slow', 'a');
    expect((await metrics.screeningTroubles.get()).values).toMatchObject([
      { labels: { kind: 'canary' }, value: 1 },
      { labels: { kind: 'slow' }, value: 2 },
    ]);
  });
});
