define(['jquery', 'lib/components/base/widget'], function ($, mixin) {
  return function () {
    this.params = { limit: 10 };
    mixin(this);
  };
});
