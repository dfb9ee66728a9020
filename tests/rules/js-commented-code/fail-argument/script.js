define([], function () {
  return function (xhr) {
    show(xhr.status/*, xhr.responseText*/);
    return [first(), second()/*, third(xhr)*/];
  };
});
