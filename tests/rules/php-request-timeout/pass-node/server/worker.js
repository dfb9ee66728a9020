addEventListener('fetch', (event) => event.respondWith(answer(event.request)));
async function answer() {
  return fetch('https://api.acme.io/rows');
}
