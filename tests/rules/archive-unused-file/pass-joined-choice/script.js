define([], function () {
  return function (state) {
    const base = this.params.path;
    return base + ('/images/' + (state ? 'on.svg' : 'off.svg')) + (state ? "?v='1'" : '');
  };
});
