define(['jquery'], function ($) {
  return { show: (xhr) => $('.own').text('Write to support: ' + xhr.status) };
});
