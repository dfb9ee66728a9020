define([], function () {
  return {
    state: function (label) {
      return /acme-switcher__on/.test(label.className) || /switcher__once/.test(label.className);
    },
    find: function (text) {
      return /switcher (on|off)/.exec(text);
    }
  };
});
