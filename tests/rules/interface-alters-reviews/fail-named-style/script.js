define([], function () {
  return function () {
    this.callbacks = {
      render: function () {
        const dress = document.querySelector('.widget-rating-box').style;
        dress.pointerEvents = 'none';
        dress.maxHeight = '0';
        dress.WebkitTransform = 'scale(0)';
        return true;
      }
    };
  };
});
