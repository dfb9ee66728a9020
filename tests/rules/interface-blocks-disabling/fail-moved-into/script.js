define([], function () {
  return function () {
    this.callbacks = {
      settings: function () {
        var shell = document.createElement('section');
        var body = document.querySelector('.modal-body');
        shell.className = 'acme-shell';
        body.before(shell);
        shell.append(body);
        return true;
      }
    };
  };
});
