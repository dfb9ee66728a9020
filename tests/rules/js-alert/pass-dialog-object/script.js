define(['jquery'], function ($) {
  // A dialog of the widget's own under the browser's name, whose `this` goes through a helper.
  window.alert = {
    open: function (text) {
      let part = this;
      part = decorate(part);
      return $('.own').text(text).data('part', part);
    },
  };
  function decorate(part) {
    part.paths = [];
    return part;
  }
  alert.open('ready');
});
