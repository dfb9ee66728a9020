define([], function () {
  var KEYS = { '\x09': 'tab', '\x0d': 'enter', '\x1b': 'escape', '\u2192': 'right' };
  var NAMES = { '\u0438\u043c\u044f': 1, '\u0434\u0430\u0442\u0430': 2, '\u0446\u0435\u043d\u0430': 3 };
  var _0 = 1, _0x = 2, x0 = 3;
  class Keys { '\x09'() { return 1; } static '\x6bey' = '\x61\x62'; '\u0438\u043c\u044f' = 2; }
  return function (o) {
    return o['\x69d'] + KEYS['\x1b'] + NAMES['\u0438\u043c\u044f'] + _0 + _0x + x0 + Keys.key;
  };
});
