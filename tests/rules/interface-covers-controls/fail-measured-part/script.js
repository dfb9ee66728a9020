define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var box = $('.card-holder__fields').get(0).getBoundingClientRect();
        var shade = document.createElement('div');
        shade.style.cssText = 'position:fixed;left:' + box.left + 'px;top:' + box.top +
          'px;width:' + box.width + 'px;height:' + box.height + 'px';
        document.body.appendChild(shade);
        var $fields = $('.card-holder__fields');
        var veil = document.createElement('div');
        veil.style.position = 'absolute';
        veil.style.top = $fields.offset().top + 'px';
        veil.style.left = $fields.offset().left + 'px';
        veil.style.width = $fields.outerWidth() + 'px';
        veil.style.height = $fields.outerHeight() + 'px';
        document.body.append(veil);
      }
    };
  };
});
