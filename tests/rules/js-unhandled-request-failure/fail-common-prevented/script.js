define([], function () {
  window.addEventListener('unhandledrejection', (event) => { event.preventDefault(); console.warn(event.reason); });
  fetch('https://acme.io/rows').then((answer) => answer.json());
});
