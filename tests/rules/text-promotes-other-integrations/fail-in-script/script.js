define([], function () {
  return function () {
    this.callbacks = {
      settings: function ($body) {
        $body.append('<p>Посмотрите другие наши интеграции.</p>');
        return true;
      },
      render: function () {
        $('.a').append('<h4>Otras integraciones de Romashka Soft</h4>');
        return true;
      },
    };
  };
});
