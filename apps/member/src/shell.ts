/** After the page is up: its own files, and nothing else, are kept so that Help opens without a network. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  const start = () => {
    void navigator.serviceWorker
      .register('/sw.js')
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => registration.active?.postMessage({ shell: loadedFiles() }))
      .catch(() => undefined);
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

const loadedFiles = (): string[] => [
  '/',
  ...performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname),
];
