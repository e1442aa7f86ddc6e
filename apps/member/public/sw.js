// Keeps the page itself, never what was said in it: no API answer, no room. Help then opens without a network. And it shows the one
// note that there is: the same words whoever wrote, wherever and what.
const CACHE = 'shell';
const isAsset = (url) => url.origin === self.location.origin && url.pathname.startsWith('/assets/');

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { shell } = event.data ?? {};
  if (Array.isArray(shell)) event.waitUntil(keep(shell));
});

async function keep(paths) {
  const cache = await caches.open(CACHE);
  const known = (await cache.keys()).map((request) => new URL(request.url).pathname);
  await Promise.all(known.filter((path) => !paths.includes(path)).map((path) => cache.delete(path)));
  await Promise.all(paths.filter((path) => path === '/' || !known.includes(path)).map((path) => cache.add(path).catch(() => undefined)));
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate' && isMemberPage(url)) event.respondWith(page(event.request));
  else if (isAsset(url)) event.respondWith(asset(event.request));
});

const isMemberPage = (url) => url.origin === self.location.origin && (url.pathname === '/' || url.pathname.startsWith('/r/'));

async function page(request) {
  try {
    return await fetch(request);
  } catch (offline) {
    const kept = await caches.match('/', { cacheName: CACHE });
    if (kept) return kept;
    throw offline;
  }
}

async function asset(request) {
  const kept = await caches.match(request, { cacheName: CACHE });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) {
    const copy = fresh.clone();
    caches.open(CACHE).then((cache) => cache.put(request, copy));
  }
  return fresh;
}

const TITLE = 'Lamplight';
const NOTE = 'note';
const says = { en: 'You have a new message.', es: 'Tienes un mensaje nuevo.' };
const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

self.addEventListener('push', (event) => event.waitUntil(note(languageOf(event.data))));

function languageOf(data) {
  try {
    return data.json().language;
  } catch {
    return 'en';
  }
}

/** Some browsers take the permission from whoever shows nothing: where a page is looked at, it is shown without a sound, and goes at once. */
async function note(language) {
  const seen = (await pages()).filter((page) => page.visibilityState === 'visible');
  const quietly = seen.length > 0;
  await self.registration.showNotification(TITLE, {
    body: says[language] ?? says.en,
    lang: language,
    tag: NOTE,
    renotify: !quietly,
    silent: quietly,
  });
  if (!quietly) return;
  for (const shown of await self.registration.getNotifications({ tag: NOTE })) shown.close();
  for (const page of seen) page.postMessage({ note: 'came' });
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open());
});

async function open() {
  const [page] = await pages();
  if (!page) return self.clients.openWindow('/');
  page.postMessage({ note: 'pressed' });
  await page.focus();
}
