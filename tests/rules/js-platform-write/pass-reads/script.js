define(['jquery', './app.js'], function ($, App) {
  var id = APP.data.current_card.id;
  id = 5;
  var users = Object.assign({}, AMOCRM.constant('managers'));
  users.own = 1;
  App.data.own = 2;
  $.extend({}, APP.data);
  var view = APP.data.current_view.$el.find('.a');
  view.own = 3;
  APP.sdk.setCallingStatus(true);
  return AMOCRM.constant('user');
});
