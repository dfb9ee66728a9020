define(['jquery'], function () {
  if (window.Foo) { window.Foo.run(); }
  Foo.run();
  if (!window.Bar) { Bar.run(); }
  const stack = new DisposableStakk();
  return stack;
});
