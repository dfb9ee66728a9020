/* require('fs') */
define([], function () {
  console.error('x');
});
