define(['jquery'], function ($) {
  $.post('/api/v4/leads', {});
  return '/api/v4/widgets/text';
});
