define([], function () {
  $(document).ajaxError(function (event, xhr) { $('.own').text(xhr.status); });
  window.onunhandledrejection = function (event) { $('.own').text(event.reason); };
  $.ajax({ url: '/api/v4/leads', global: false });
  fetch('https://acme.io/rows').then(function (answer) { return answer.json(); }).catch(function () {});
});
