define(['jquery'], function ($) {
  const places = [{ where: '.acme-drop', name: 'rows' }, { where: '.acme-files', name: 'files' }];
  const upload = (name) => (event) => send(name, event.originalEvent.dataTransfer.files);
  for (const { where, name } of places) $(where).on('drop', upload(name));
  $('body').append('<div class="acme-drop"><i class="js-list-export"></i></div><div class="acme-files"></div>');
  $('.acme-drop .js-list-export').droppable({ drop: upload('rows') });
  [].slice.call(document.querySelectorAll('.acme-files')).forEach((place) => {
    place.ondrop = upload('files');
  });
});
