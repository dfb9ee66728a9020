define(['backbone'], function (Backbone) {
  const Menu = Backbone.View.extend({
    el: '#nav_menu',
    render: function () {
      this.$el.append('<i></i>');
      return this;
    }
  });
  return function () {
    this.callbacks = {render: function () { new Menu().render(); return true; }};
  };
});
