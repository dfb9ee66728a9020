define(['jquery'], function ($) {
  var sheet = document.createElement('style');
  sheet.textContent = `
    :root {
      --palette-border: #ccc;
    }
  `;
  document.head.appendChild(sheet);
  $('head').append($('<style>').html('body, .modal { --palette-text: black }'));
});
