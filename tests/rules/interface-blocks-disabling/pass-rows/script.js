define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.mark = (find, name) => $(find).addClass(name);
    this.callbacks = {
      settings: function ($body) {
        Object.entries({ '.js-widget-uninstall': 'acme-red', '.acme-note': 'h-hidden' })
          .forEach(([find, name]) => $body.find(find).addClass(name));
        [['.js-widget-uninstall', 'acme-red'], ['.acme-note', 'hidden']].forEach(function (pair) {
          $(pair[0]).addClass(pair[1]);
        });
        const looks = { '.js-widget-uninstall': { opacity: 1 }, '.acme-note': { display: 'none' } };
        Object.keys(looks).forEach((find) => $body.find(find).css(looks[find]));
        const deeds = { '.js-widget-uninstall': 'show', '.acme-note': 'hide' };
        Object.keys(deeds).forEach((find) => $body.find(find)[deeds[find]]());
        self.mark('.js-widget-uninstall', 'acme-red');
        self.mark('.acme-note', 'is-hidden');
      }
    };
  };
});
