define([], function () {
  const stop = (event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  return {
    all() {
      window.addEventListener('click', (event) => {
        const item = event.target.closest('.nav__menu__item');
        if (!item || !document.querySelector('.acme-form_dirty')) return;
        stop(event);
      }, true);
      document.querySelectorAll('.nav__menu a').forEach((link) => {
        link.onclick = () => false;
      });
      document.addEventListener('click', (event) => {
        const save = event.target.closest('.deal-save-btn');
        if (save && document.querySelector('.acme-form_dirty')) {
          event.preventDefault();
          event.stopPropagation();
        }
      }, true);
      document.body.addEventListener('mousedown', (event) => {
        event.target.matches('#card_holder, #card_holder *') && event.preventDefault();
      });
    }
  };
});
