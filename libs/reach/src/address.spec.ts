import { isPublic, readAddress, STRICT } from './address.js';

it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])('%s is out in the world', (address) => {
  expect(isPublic(address)).toBe(true);
});

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  '2001:db8::1',
  'ff02::1',
  'example.org',
  '',
])('%s is not', (address) => {
  expect(isPublic(address)).toBe(false);
});

it.each(['https://hooks.example.org/in?key=1', 'https://8.8.8.8/', 'https://[2606:4700::1111]:8443/x'])('%s may be written to', (url) => {
  expect(readAddress(url, STRICT)?.url.href).toBe(url);
});

it.each([
  'http://hooks.example.org/',
  'ftp://hooks.example.org/',
  'file:///etc/passwd',
  'https://user:word@hooks.example.org/',
  'https://localhost/',
  'https://api.localhost/',
  'https://intranet/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://169.254.169.254/latest/meta-data',
  'hooks.example.org',
  '',
])('%s may not', (url) => {
  expect(readAddress(url, STRICT)).toBeNull();
});
