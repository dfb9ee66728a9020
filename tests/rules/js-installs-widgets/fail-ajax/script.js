define(['jquery'], function ($) {
  $.ajax({ url: '/ajax/settings/widgets/', type: 'POST', data: { active: 'Y' } });
});
