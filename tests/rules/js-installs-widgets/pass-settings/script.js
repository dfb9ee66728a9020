define(['jquery'], function ($) {
  $.post('/ajax/widgets/edit', { action: 'save' });
  $.get('/api/v4/widgets/own');
  $.post('https://example.org/api/v4/widgets', {});
});
