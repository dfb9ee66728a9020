define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('#settings_aside').append('<li class="acme"></li>');
        document.getElementById('settings_aside').appendChild(self.item());
        return true;
      }
    };
  };
});
