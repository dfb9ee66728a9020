define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const LOOKS = {first: {order: -1}};
        const paint = ($node, name) => $node.css(LOOKS[name]);
        $modal.find('.js-widget-save').closest('.widget_settings_block__controls').prependTo($modal);
        paint($modal.find('.js-widget-save').parent(), 'first');
        return true;
      }
    };
  };
});
