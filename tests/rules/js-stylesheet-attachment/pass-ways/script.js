define(['jquery'], function ($) {
  return function () {
    var self = this;
    function attach(name) {
      var settings = self.get_settings();
      var version = self.get_version();
      $('head').append('<link rel="stylesheet" href="' + settings.path + '/' + name + '?v=' + version + '">');
    }
    this.callbacks = {
      render: function () {
        attach('style.css');
        const { path, version } = self.get_settings();
        const link = document.createElement('link');
        link.setAttribute('rel', 'stylesheet');
        link.setAttribute('href', `${path}/late.css?v=${version}`);
        document.head.append(link);
        self.render_template({
          caption: { class_name: 'acme' },
          body: '<link type="text/css" rel="stylesheet" href="/widgets/acme/style.css">',
          render: ''
        });
        $('<link rel="stylesheet">').attr({ href: path + '/more.css?v=' + version }).appendTo('head');
        $('<link>', { rel: 'icon', href: '/favicon.ico' }).appendTo('head');
        return true;
      }
    };
  };
});
