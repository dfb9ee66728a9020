define([], function () {
  return function () {
    this.author = { name: 'Техподдержка amoCRM', phone: '+7 495 741-28-36' };
    this.callbacks = { render: function () { return true; } };
  };
});
