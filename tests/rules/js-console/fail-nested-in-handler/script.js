define([], function () {
  try {
    run();
    console.trace('in try, not in catch');
  } catch (error) {
    console.error(error);
  }
  function run() {}
});
