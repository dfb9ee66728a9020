define(['jquery'], function ($) {
  return function (plan) {
    const calendar = $('.acme-plan').data('calendar');
    plan.options.defaultView.alert(plan.title);
    calendar.defaultView.confirm(plan.title);
  };
});
