define(['jquery'], function ($) {
  const handlers = { drop: (event) => window.acmeFile(event.dataTransfer), dragenter: (event) => window.acmeSeen(event) };
  Object.keys(handlers).forEach((name) => document.querySelector('#nav_menu').addEventListener(name, handlers[name]));
  const [save] = $('.js-widget-save').get();
  save.ondrop = (event) => window.acmeFile(event.dataTransfer);
});
