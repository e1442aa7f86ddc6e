import { Log } from './log.js';

const written = (write: (log: Log) => void): string => {
  const lines: string[] = [];
  write(new Log('debug', { write: (line: string) => void lines.push(line) }));
  return lines.join('');
};

it('writes what is allowed and drops the rest', () => {
  const line = written((log) => {
    log.info('request', { route: '/api/rooms', status: 200, ...({ text: 'paydays are hard', alias: 'Heron' } as object) });
  });
  expect(JSON.parse(line)).toMatchObject({ event: 'request', route: '/api/rooms', status: 200 });
  expect(line).not.toMatch(/paydays|Heron/u);
});

it('says of an error what it was and where, never what it said', () => {
  const error = Object.assign(new Error('duplicate key: (alias)=(Heron)'), {
    code: '23505',
    constraint: 'membership_alias',
    detail: 'Key (alias)=(Heron)',
  });
  const line = written((log) => {
    log.error('unexpected-error', { error: new TypeError('Heron', { cause: error }) });
  });
  expect(JSON.parse(line)).toMatchObject({
    error: { class: 'TypeError', at: expect.any(Array), cause: { code: '23505', constraint: 'membership_alias' } },
  });
  expect(line).not.toContain('Heron');
});
