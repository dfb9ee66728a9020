define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.last = function () {
      var link = Array.from(document.querySelectorAll('.aside__list a')).find(function (one) {
        return one.href.indexOf(self.get_settings().widget_code) > -1;
      });
      var item = link.closest('li');
      var others = Array.from(item.parentNode.children).filter(function (one) { return one !== item; });
      item.parentNode.replaceChildren(...others, item);
    };
    this.fill = function () {
      var list = document.querySelector('.acme-pages');
      list.replaceChildren(document.createElement('li'), ...list.children);
    };
    $('<ul class="acme-pages"></ul>').appendTo('.acme-block');
  };
});
