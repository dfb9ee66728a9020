define([], function () {
  const LOOKS = {position: 'fixed', inset: '0', zIndex: '9999'};
  return {
    show() {
      const mask = document.createElement('div');
      mask.className = 'acme-mask';
      Object.assign(mask.style, LOOKS);
      document.body.append(mask);
    }
  };
});
