define([], function () {
  return function () {
    this.hint = 'The picture images/right arrow.svg was taken out';
  };
});
