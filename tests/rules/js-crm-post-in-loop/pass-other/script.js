define(['jquery'], function ($) {
  for (const id of [1, 2]) $.get('/api/v4/leads/' + id);
});
