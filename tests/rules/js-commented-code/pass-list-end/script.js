define(['jquery'/* , an old version is enough */], function ($) {
  $.get('/api/v4/leads').fail(function (xhr/*, status, error*/) { $('.acme').text(xhr.status); });
  const rows = ['a', 'b' /* , and whatever else the settings name */];
  return [rows/*, 1, 2 */, $];
});
