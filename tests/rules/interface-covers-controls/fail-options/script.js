define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        $('<div>', {css: {position: 'fixed', top: 0, left: 0, width: '100%', height: 50, zIndex: 1000}}).appendTo('body');
        const area = {body: '<p></p>'};
        $('<div/>', {class: 'acme-shield', html: area.body}).appendTo(document.body);
        document.body.appendChild(Object.assign(document.createElement('div'), {style: 'position:fixed;inset:0 0 auto;z-index:99'}));
        return true;
      }
    };
  };
});
