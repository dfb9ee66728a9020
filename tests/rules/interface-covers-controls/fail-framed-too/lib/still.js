define(['jquery'], function ($) {
  return {
    hold() {
      document.addEventListener('paste', (event) => event.preventDefault());
      document.body.style.overflow = 'hidden';
    }
  };
});
