// One more of the kind of what is at hand: nobody can tell that it is a function.
define([], function () {
  function copy(value, last) {
    var Kind = Object.getPrototypeOf(value).constructor;
    var other = last != null ? last : value;
    var part = (value = last).buffer;
    return [new part.constructor(1), new value.first.constructor(2), new Kind(value.values()), new (Object.getPrototypeOf(other).constructor)(value)];
  }
  function clone(value, text) {
    var part, kept;
    part = (kept = value).buffer;
    return [new part.constructor(part.byteLength), new part.constructor(text)];
  }
  clone({buffer: function () {}}, 1);
  clone(window.acmeData, 'run()');
  return {copies: [copy(new Set([1]), null), copy(function () {}, 1)]};
});
