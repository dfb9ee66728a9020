define(['jquery', 'underscore'], function ($, _) {
  var ids = [1, 2, 3];
  for (var i = 0; i < ids.length; i++) {
    $.ajax({ url: '/api/v4/leads/' + ids[i], type: 'PATCH' });
  }
  $.each(ids, function (index, id) {
    $.get('/ajax/leads/' + id);
  });
  ids.forEach(async (id) => {
    await fetch(`https://${location.host}/api/v4/contacts/${id}`);
  });
  _.each(ids, function (id) {
    var xhr = new XMLHttpRequest();
    xhr.open('GET', 'https://mine.amocrm.ru/api/v2/tasks?id=' + id);
  });
  while (ids.length) $.post('/private/api/v2/json/notes', { id: ids.pop() });
});
