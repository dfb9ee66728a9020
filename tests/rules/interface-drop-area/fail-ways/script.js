define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var zone = document.createElement('div');
        zone.style.position = 'fixed';
        zone.style.top = '10px';
        zone.ondrop = function (event) { self.upload(event); };
        document.body.appendChild(zone);
        $('#left_menu').on({ drop: function (event) { self.upload(event); } });
        document.querySelectorAll('.js-widget-save').forEach(function (button) {
          button.addEventListener('drop', function (event) { self.upload(event); });
        });
        return true;
      }
    };
  };
});
