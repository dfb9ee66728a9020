define(['./logger'], function (console) {
  console.debug('a module of that name');
});
