// Keeps the page itself, never what was said in it: no API answer, no room. Help then opens without a network.
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
