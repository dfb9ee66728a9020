define(['jquery'], function ($) {
  return {
    width: (selector) => $(selector).outerWidth(),
    hide: (selector) => $(selector).hide(),
    table: { watched: '#nav_menu', own: '.acme-panel' }
  };
});
