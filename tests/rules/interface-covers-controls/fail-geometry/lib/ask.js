define([], function () {
  const box = document.createElement('dialog');
  box.id = 'acme-ask';
  box.oncancel = (event) => {
    event.preventDefault();
  };
  return {
    open: function () {
      document.body.append(box);
      box.showModal();
    }
  };
});
