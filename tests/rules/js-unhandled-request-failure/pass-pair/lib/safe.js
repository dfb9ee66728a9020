define([], function () {
  return {
    pair: (promise) => promise.then((data) => [null, data]).catch((error) => [error]),
    result(promise) {
      return promise.then(
        (data) => ({ ok: true, data }),
        (error) => ({ ok: false, error }),
      );
    },
  };
});
