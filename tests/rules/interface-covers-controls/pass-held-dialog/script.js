define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const box = document.createElement('dialog');
        box.className = 'acme-ask';
        box.innerHTML = '<form class="acme-form"><button>Ok</button></form>';
        box.querySelector('form').setAttribute('method', 'dialog');
        box.addEventListener('cancel', (event) => event.preventDefault());
        document.body.append(box);
        box.showModal();
        return true;
      }
    };
  };
});
