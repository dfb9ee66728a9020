define(['jquery'], function ($) {
  var sheet = document.createElement('style');
  sheet.textContent = ':root { --acme-border: #ccc } .acme { --acme-text: var(--palette-text) }';
  document.head.appendChild(sheet);
  var usage = 'acme --palette-x {file}';
  return usage;
});
