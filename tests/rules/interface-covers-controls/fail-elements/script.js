define(['jquery'], function ($) {
  return function () {
    const self = this;
    const veil = document.createElement('div');
    veil.classList.add('acme-veil', 'acme-veil_wide', 'acme-veil_tall');
    this.callbacks = {
      render: function () {
        document.body.appendChild(veil);
        self.render_template({ body: '', render: `<div class="acme-fog acme-fog_page">${self.i18n('card').wait}</div>` });
        const shade = document.createElement('div');
        shade.className = ['acme-shade', 'acme-shade_all'].join(' ');
        document.body.append(shade);
        const line = document.createElement('p');
        line.setAttribute('style', 'position: fixed; top: 0; left: 4rem; right: 0; z-index: 300');
        document.querySelector('.acme-panel').append(line);
        return true;
      }
    };
  };
});
