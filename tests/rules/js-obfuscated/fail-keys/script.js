define([], function () {
  return function (list, o) {
    o['\x69\x64'] = list['\x6d\x61\x70'](String)['\x6a\x6f\x69\x6e']('');
    return o;
  };
});
