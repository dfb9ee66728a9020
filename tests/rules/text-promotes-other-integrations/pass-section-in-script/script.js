define([], function () {
  return function () {
    this.callbacks = {
      settings: function ($body) {
        $body.append('<fieldset><legend>Другие наши интеграции</legend><p>«Звонилка» ведёт журнал разговоров.</p></fieldset>');
        return true;
      },
    };
  };
});
