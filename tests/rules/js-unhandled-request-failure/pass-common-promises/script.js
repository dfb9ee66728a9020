define(['axios'], function (axios) {
  const told = (reason) => { document.querySelector('.own').textContent = String(reason); };
  window.addEventListener('unhandledrejection', (event) => told(event.reason));
  fetch('https://acme.io/rows').then((answer) => answer.json());
  axios.get('https://acme.io/units').then((answer) => answer.data);
});
