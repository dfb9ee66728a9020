define(['jquery'], function ($) {
  const WALL = { position: 'fixed', top: 0, left: 0, width: '100%', height: '100%', zIndex: 3000 };
  const build = (tag, looks) => {
    const made = document.createElement(tag);
    for (const key in looks) made.style[key] = looks[key];
    return made;
  };
  const make = (attributes) => {
    const made = document.createElement('section');
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };
  return function () {
    this.callbacks = {
      render: function () {
        document.body.append(build('div', WALL));
        document.body.append(make({ title: 'wait', style: 'position: fixed; inset: 0; z-index: 77' }));
        const veil = document.createElement('div');
        veil.dataset.acmeLayer = 'veil';
        document.body.appendChild(veil);
        $('body').append('<div data-acme-fog><b class="acme-fog__text"></b></div>');
        return true;
      }
    };
  };
});
