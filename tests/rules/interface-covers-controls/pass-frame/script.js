define(['jquery'], function ($) {
  const LOOKS = { color: 'red', width: '100%', height: '20px' };
  return function () {
    this.callbacks = {
      initMenuPage: function () {
        $('#page_holder').html('<div class="acme-page"></div>');
        return true;
      },
      render: function () {
        const veil = document.createElement('div');
        veil.dataset.acmeLayer = 'veil';
        document.body.appendChild(veil);
        setTimeout(function () { $('[data-acme-layer=veil]').remove(); }, 300);
        const layer = document.createElement('div');
        layer.className = 'acme-layer acme-layer_open';
        document.body.append(layer);
        $('.acme-done').on('click', function () { layer.className = 'acme-layer'; });
        const line = document.createElement('p');
        Object.keys(LOOKS).forEach((key) => { line.style[key] = LOOKS[key]; });
        document.body.innerHTML += '<div data-acme-fog></div>';
        return true;
      }
    };
  };
});
