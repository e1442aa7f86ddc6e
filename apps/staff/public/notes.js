// Shows a note that this house sent: that something waits, and how urgent it is. It keeps nothing, and answers no request.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body } = event.data?.json() ?? {};
  if (typeof title !== 'string') return;
  event.waitUntil(self.registration.showNotification(title, { body, tag: 'page', renotify: true, requireInteraction: true }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const show = async () => {
    const [open] = await self.clients.matchAll({ type: 'window' });
    await (open ? open.focus() : self.clients.openWindow('./'));
  };
  event.waitUntil(show());
});
