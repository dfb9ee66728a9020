define(['jquery'], function () {
  if (window.Foo) Foo.run();
  if ('Bar' in window) { Bar.run(); }
  window.Baz && Baz.run();
  const value = window.Qux ? Qux.value : 0;
  function late() {
    if (!window.Late) return;
    Late.run();
  }
  Object.assign(window, { OwnName: 1 });
  Object.defineProperty(window, 'OtherName', { value: 2 });
  const stack = new DisposableStack();
  return [value, late, OwnName, OtherName, stack];
});
