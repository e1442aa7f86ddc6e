// Prints the Debian packages whose libraries the tests' browser lacks on this machine; nothing when it lacks none.
import { chromiumEnvironment, missingLibraries } from './chromium.mjs';

const packages = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
};

const { CHROMIUM_PATH } = await chromiumEnvironment();
const wanted = CHROMIUM_PATH ? missingLibraries(CHROMIUM_PATH).map((library) => packages[library] ?? library) : [];
if (wanted.length) console.log([...new Set(wanted)].join(' '));
