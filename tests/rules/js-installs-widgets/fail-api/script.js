define(['jquery'], function ($) {
  $.post('/api/v4/widgets/other_widget', { login: 'a' });
  fetch('/api/v4/widgets/other_widget', { method: 'DELETE' });
});
