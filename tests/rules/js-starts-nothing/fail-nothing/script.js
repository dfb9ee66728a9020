define(['jquery'], function ($) {
  var name = 'acme';
  $(document).data('acme', function () { return name; });
});
