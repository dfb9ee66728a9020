define(['jquery'], function ($) {
  // A form with method="dialog" or a button with commandfor would close it.
  const method = 'dialog';
  return function () {
    this.callbacks = {
      init: function () {
        const box = document.createElement('dialog');
        box.className = 'acme-ask';
        box.innerHTML = '<p>Choose the dialog"s method</p>';
        box.addEventListener('keydown', (event) => event.preventDefault());
        document.body.append(box);
        box.showModal();
        return method.length > 0;
      }
    };
  };
});
