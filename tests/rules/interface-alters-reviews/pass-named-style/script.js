define([], function () {
  return function () {
    this.callbacks = {
      render: function () {
        const dress = document.querySelector('.acme-rating').style;
        dress.pointerEvents = 'none';
        dress.maxHeight = '0';
        return true;
      }
    };
  };
});
