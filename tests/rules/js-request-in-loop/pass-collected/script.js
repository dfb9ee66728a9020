define(['jquery'], function ($) {
  var ids = [];
  $('.lead').each(function () { ids.push($(this).data('id')); });
  $.ajax({ url: '/api/v4/leads', data: { ids: ids.map(function (id) { return id; }) } });
  for (const lead of $.get('/api/v4/leads')) ids.push(lead);
  for (var i = 0, n = $.get('/api/v4/users'); i < 3; i++) ids.push(n);
  for (const id of ids) {
    $('#save' + id).on('click', function () { $.post('/ajax/save/' + id); });
  }
});
