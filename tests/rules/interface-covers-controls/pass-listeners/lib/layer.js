define([], function () {
  const hold = (event) => event.preventDefault();
  const trap = (event) => {
    event.stopImmediatePropagation();
  };
  return {
    open() {
      document.addEventListener('touchmove', hold, { passive: false });
      window.addEventListener('click', trap, true);
    },
    close() {
      document.removeEventListener('touchmove', hold);
      window.removeEventListener('click', trap, true);
    }
  };
});
