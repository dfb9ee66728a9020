define(['jquery', 'css!./extra.css'], function ($) {
  return function () {
    var self = this;
    function attach(href) {
      $('head').append('<link rel="stylesheet" type="text/css" href="' + href + '">');
    }
    this.callbacks = {
      render: function () {
        var settings = self.get_settings();
        attach(settings.path + '/style.css');
        self.render_template({
          caption: { class_name: 'acme' },
          body: '<link type="text/css" rel="stylesheet" href="' + self.params.path + '/card.css">',
          render: '<link rel="stylesheet" href="/assets/acme.css?v=3">'
        });
        var link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = settings.path + '/late.css?t=' + Date.now();
        document.head.appendChild(link);
        $('<link>', { rel: 'stylesheet', href: '/static/style.css' }).appendTo('head');
        document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${settings.path}/x.css` }));
        return true;
      }
    };
  };
});
