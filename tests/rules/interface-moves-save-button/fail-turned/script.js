define(['jquery', 'backbone'], function ($, Backbone) {
  var View = Backbone.View.extend({
    render: function () {
      this.$('.js-widget-save').toggle();
      this.$('.widget_settings_block').css({ display: 'flex', 'flex-flow': 'column-reverse nowrap' });
      return this;
    }
  });
  return function () {
    this.plans = function ($modal) {
      var html = '<ul class="acme-plans"><li>Basic</li><li>Pro</li></ul>';
      $(html).insertAfter($modal.find('.js-widget-save').parent());
    };
    this.callbacks = {
      settings: function ($modal) {
        new View({ el: $modal }).render();
        $modal.find('.js-widget-save').fadeToggle(100);
        return true;
      }
    };
  };
});
