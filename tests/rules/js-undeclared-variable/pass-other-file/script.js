define(['./mask.js'], function () {
  Inputmask('999').mask('.phone');
  return notifications_market_settings.title + helper(version);
});
