define(['jquery'], function ($) {
  const steps = [
    { find: '#left_menu', method: 'find', given: ['.acme-item'] },
    { find: '.acme-panel', method: 'addClass', given: ['acme-narrow'] },
  ];
  steps.forEach((step) => {
    const $found = $(step.find);
    $found[step.method].apply($found, step.given);
  });
  const rows = new Map([...document.querySelectorAll('.acme-row')].map((row) => [row.id, row]));
  ['a', 'b'].map((id) => rows.get(id)).forEach(({ classList }) => classList.add('acme-dim'));
  const names = [...document.querySelectorAll('.nav__menu__item')].map((item) => $('<li>').text(item.title));
  names.forEach((name) => name.addClass('acme-name'));
  const { style } = document.querySelector('.acme-panel');
  style.width = '40px';
});
