define(['./lib.js'], function () {
  return function () {
    this.params = { path: '/widgets/x' };
    $('head').append('<link rel="stylesheet" href="' + this.params.path + '/style.css">');
    this.icon = 'images/sand%20clock.png';
  };
});
