define(['jquery'], function ($) {
  return function () {
    var self = this;
    const states = { on: 'acme-on', off: 'invisible' };
    this.mark = (find, name) => $(find).addClass(name);
    this.callbacks = {
      settings: function ($body) {
        Object.entries({ '.js-widget-uninstall': 'h-hidden', '.js-widget-save': 'acme-blue' })
          .forEach(([find, name]) => $body.find(find).addClass(name));
        [['.acme-note', 'acme-red'], ['.js-widget-uninstall', 'hidden']].forEach(function (pair) {
          $(pair[0]).addClass(pair[1]);
        });
        const rows = [{ at: '.js-widget-uninstall', give: 'hide' }];
        for (const row of rows) document.querySelector(row.at).classList.add(row.give);
        $.each({ '.js-widget-uninstall': 'd-none' }, function (find, name) {
          $(find).attr('class', name);
        });
        const looks = { '.js-widget-uninstall': { display: 'none' } };
        Object.keys(looks).forEach((find) => $body.find(find).css(looks[find]));
        self.mark('.js-widget-uninstall', 'is-hidden');
        $('.js-widget-uninstall').addClass(states[self.debt ? 'off' : 'on']);
      }
    };
  };
});
