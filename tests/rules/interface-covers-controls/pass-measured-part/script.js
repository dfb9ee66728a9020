define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var box = $('.card-holder__fields').get(0).getBoundingClientRect();
        var hint = document.createElement('div');
        hint.style.cssText = 'position:fixed;left:' + box.right + 'px;top:' + box.top + 'px;width:9px';
        var glow = document.createElement('div');
        glow.style.cssText = 'pointer-events:none;position:fixed;left:' + box.left + 'px;top:' +
          box.top + 'px;width:' + box.width + 'px;height:' + box.height + 'px';
        var shade = document.createElement('div');
        shade.style.cssText = 'position:fixed;left:' + box.left + 'px;top:' + box.top +
          'px;width:' + box.width + 'px;height:' + box.height + 'px';
        document.body.append(hint, glow, shade);
        setTimeout(() => shade.remove(), 500);
      }
    };
  };
});
