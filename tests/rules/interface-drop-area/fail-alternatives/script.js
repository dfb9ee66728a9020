define(['jquery'], function ($) {
  const places = [
    { where: '.acme-drop', name: 'rows' },
    { where: '.card-holder .button-input-more', name: 'files' },
  ];
  const upload = (name) => (event) => send(name, event.originalEvent.dataTransfer.files);
  for (const { where, name } of places) $(where).on('drop', upload(name));

  const top = document.querySelector('.list__top__actions');
  top.querySelector('.js-list-export').ondrop = (event) => send('list', event.dataTransfer.files);

  Array.prototype.slice.call(document.querySelectorAll('#left_menu .nav__menu__item')).forEach((item) => {
    item.addEventListener('drop', (event) => send(item.id, event.dataTransfer.files));
  });
});
