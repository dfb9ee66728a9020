define(['./a'], function () {
  /* './old' */
  // require('./older');
  return '/' + id;
});
