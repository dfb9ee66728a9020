define([], function () {
  return function () {
    this.callbacks = {
      settings: function ($body) {
        $body.append('<p>To renew, pay with a Russian card or SBP.</p>');
        return true;
      },
    };
  };
});
