define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      onSave: ({ active }) => {
        return active !== 'N';
      }
    };
  };
});
