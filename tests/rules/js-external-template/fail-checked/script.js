define(['jquery', 'underscore'], function ($, _) {
  return function () {
    $.ajaxSetup({ dataType: 'html' });
    $.get('https://api.acme.example/one').done((part) => {
      if (_.isEmpty(part)) return;
      $('.acme').html(part);
    });
    $.get('https://api.acme.example/two').done(function (part) {
      if (typeof part === 'string') $('.acme').html(part);
    });
    $.get('https://api.acme.example/three', (part) => part !== 'none' && $('.acme').html(part));
    $.get('https://api.acme.example/four').done(function (part) {
      if (_.isObject(part)) return this.fail(part.error);
      $('.acme').html(part);
    });
    $.get('https://api.acme.example/five').done(function (part) {
      if (isNaN(part)) $('.acme').html(part);
      else $('.acme__count').text(part);
    });
  };
});
