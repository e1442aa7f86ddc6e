/** After the page is up: its own files, and nothing else, are kept so that Help opens without a network. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  const start = () => {
    void navigator.serviceWorker
      .register('/sw.js')
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => keepLoaded(registration))
      .catch(() => undefined);
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

/** Says all of them again whenever one more was loaded: a list that is too short would have the worker drop what came since. */
function keepLoaded(registration: ServiceWorkerRegistration): void {
  let said = 0;
  const say = () => {
    const shell = loadedFiles();
    if (shell.length === said) return;
    said = shell.length;
    registration.active?.postMessage({ shell });
  };
  new PerformanceObserver(say).observe({ type: 'resource', buffered: true });
  say();
}

const loadedFiles = (): string[] => [
  '/',
  ...performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname),
];
