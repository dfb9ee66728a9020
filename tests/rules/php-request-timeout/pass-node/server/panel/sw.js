self.addEventListener('fetch', (event) => event.respondWith(fetch('https://api.acme.io/rows')));
