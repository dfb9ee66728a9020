define(['jquery'], function ($) {
  return function () {
    var self = this;
    for (var i = 0; i < 3; i++) self.crm_post('https://widget.example.org/save', { i: i }, function () {}, 'json');
    $.each([1, 2], function (index, id) { self.$authorizedAjax({ url: 'https://widget.example.org/', data: id }); });
  };
});
