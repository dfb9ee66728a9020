define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.sort = function () {
      var list = document.querySelector('#aside__list-wrapper ul');
      var items = Array.from(list.children).reverse();
      items.forEach(function (item) {
        list.prepend(item);
      });
    };
    this.first = function () {
      var link = Array.from(document.querySelectorAll('.aside__list a')).find(function (one) {
        return one.href.indexOf(self.get_settings().widget_code) > -1;
      });
      var item = link.closest('li');
      var others = Array.from(item.parentNode.children).filter(function (one) { return one !== item; });
      item.parentNode.replaceChildren(item, ...others);
    };
  };
});
