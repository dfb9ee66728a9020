define([], function () {
  const box = document.createElement('dialog');
  box.className = 'acme-ask';
  box.innerHTML = '<a class="acme-no"></a>';
  box.addEventListener('cancel', (event) => event.preventDefault());
  return {
    open: function () {
      document.body.append(box);
      box.querySelector('.acme-no').onclick = () => box.close();
      box.showModal();
    }
  };
});
