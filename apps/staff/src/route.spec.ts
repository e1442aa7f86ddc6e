import { hrefOf, routeOf } from './route.js';

describe('the address', () => {
  it('is read back as it was written', () => {
    expect(routeOf(hrefOf('rooms'))).toEqual({ page: 'rooms', id: undefined });
    expect(routeOf(hrefOf('escalations', 'c1'))).toEqual({ page: 'escalations', id: 'c1' });
    expect(routeOf(hrefOf('lexicon', 'rule', 'en.suicide.farewell'))).toEqual({ page: 'lexicon', id: 'rule', more: 'en.suicide.farewell' });
  });

  it('leads to the queue when it says nothing that we know', () => {
    expect(routeOf('')).toEqual({ page: 'escalations', id: undefined });
    expect(routeOf('#/nowhere/c1')).toEqual({ page: 'escalations', id: undefined });
  });
});
