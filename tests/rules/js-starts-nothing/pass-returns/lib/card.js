(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define(['jquery'], factory);
  } else {
    root.card = factory(root.jQuery);
  }
}(this, function ($) {
  return { draw: function () { return $.noop(); } };
}));
