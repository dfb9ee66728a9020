define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        var list = $('<ul>', { class: 'acme-list' });
        var foot = document.createElement('footer');
        foot.className = 'acme-foot';
        $('.acme-panel .nav__menu__item').text('1');
        $('.card-widgets').append(list, foot);
        this.render_template({ caption: { class_name: 'acme-block' }, body: '<i></i>', render: '' });
        return true;
      }
    };
  };
});
