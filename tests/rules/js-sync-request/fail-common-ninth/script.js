define(['jquery'], function ($) {
  $.extend($.ajaxSettings, {}, {}, {}, {}, {}, {}, {}, { cache: true }, { async: false });
  $.extend($.ajaxSettings, {}, {}, {}, {}, {}, {}, {}, { cache: true }, { async: true });
});
