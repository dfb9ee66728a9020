define(['jquery'], function ($) {
  var query = new URLSearchParams(window.location.search);
  var shown = localStorage.getItem('acme.debug') === '1';
  return function () {
    var self = this;
    this.panel = function () {
      if (!shown) {
        return;
      }
      $('<pre class="acme__state"></pre>').text(self.state()).appendTo('.acme');
    };
    this.callbacks = {
      init: function () {
        /[?&]debugMode=/.test(location.search) && alert(self.state());
        if (sessionStorage.acme_devmode) document.querySelector('.acme').innerHTML = self.state();
        return true;
      },
      render: function () {
        if (query.get('debug')) {
          self.render_template({ body: '', render: self.state() });
        }
        return true;
      }
    };
  };
});
