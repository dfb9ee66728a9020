define([], function () { return function () {}; });
