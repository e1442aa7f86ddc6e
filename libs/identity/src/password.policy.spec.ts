import { isCommonPin, mayUsePassword } from './password.policy.js';

const about = ['Wilhelmina', 'Featherstone-Haugh', 'minnie.haugh@example.org', 'Riverside Recovery'];
const refusal = (password: string) => {
  const verdict = mayUsePassword(password, about);
  return verdict.allowed ? null : verdict.problem.code;
};

describe('a password', () => {
  it.each(['fourteen chars', '🕯🕯🕯🕯🕯🕯🕯', ''])('has fifteen characters: not %j', (password) => {
    expect(refusal(password)).toBe('password-too-short');
  });
  it.each([
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'passwordpassword',
    'Password12345678',
    '1qaz2wsx3edc4rfv',
    '123456789012345',
    'qwertyuiopasdfgh',
    '!!sunshine!!!!!!!!!',
    'LampLight2026!!!',
    'wilhelmina-haugh1',
    'Featherstonehaugh',
    'riverside.recovery',
    'minnie haugh example',
    'Contraseña12345',
  ])('is not what anyone would try first: %s', (password) => {
    expect(refusal(password)).toBe('password-too-common');
  });
  it.each([
    'a quiet lamp, over water',
    'correct horse battery',
    'x7!kQ2#mZ9$pL4@',
    'sol y sombra del limonero',
    '  leading and trailing  ',
    'Wilhelmina bakes on mondays',
  ])('may be any words that one can remember: %s', (password) => {
    expect(refusal(password)).toBeNull();
  });
  it('is counted in characters as people see a composed letter, not in bytes', () => {
    expect(refusal('ñandú y lámpar'.normalize('NFD'))).toBe('password-too-short');
    expect(refusal('ñandú y lámpara'.normalize('NFD'))).toBeNull();
  });
});

it.each([
  ['000000', true],
  ['123456', true],
  ['543210', true],
  ['121212', true],
  ['123123', true],
  ['294716', false],
  ['805137', false],
])('the PIN %s is common: %s', (pin, common) => {
  expect(isCommonPin(pin)).toBe(common);
});
