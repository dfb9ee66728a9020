define([], function () {
  return function () {
    this.callbacks = {
      render: function () {
        $('.a').text('The YooKassa link was copied to the lead.');
        $('.b').text('Оплатите виджет по СБП через приложение банка.');
        return true;
      },
      settings: function ($body) {
        $body.append('<p>Pay by Visa, or by SBP in Russia.</p>');
        return true;
      },
    };
  };
});
