define(['jquery'], function ($) {
  return function () {
    var self = this;
    function put(name) {
      self.render({
        href: '/templates/' + name + '/card.twig',
        base_path: self.params.path,
        load: function (card) { $('body').append(card.render({})); }
      });
    }
    this.callbacks = {
      init: function () {
        self.render({
          href: self.params.path + '/templates/second.twig?v=2',
          load: function (veil) {
            document.body.insertAdjacentHTML('beforeend', veil.render({ text: '...' }));
          }
        });
        put('veil');
        return true;
      }
    };
  };
});
