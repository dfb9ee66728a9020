define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.icon = function (name) {
      return $.get(self.params.path + '/img/acme-' + name + '.svg', null, (text) => $('body').append(text));
    };
    this.part = async (name) => (await fetch('icons/' + name + '.svg')).text();
  };
});
