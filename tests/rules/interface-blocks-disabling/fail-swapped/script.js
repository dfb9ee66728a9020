define([], function () {
  return function (modal) {
    const old = modal.querySelector('.js-widget-uninstall');
    const fresh = old.cloneNode(true);
    old.parentElement.replaceChild(fresh, old);
  };
});
