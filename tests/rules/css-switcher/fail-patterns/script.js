define([], function () {
  return {
    state: function (label) {
      return label.className.match(/\bswitcher__(?:on|off)\b/) ? 1 : 0;
    },
    isOff: function (label) {
      return new RegExp('switcher__off').test(label.className) || /(^| )switcher_off( |$)/i.test(label.className);
    },
    name: function (label) {
      return label.className.replace(/switcher__(on|off)/g, '');
    }
  };
});
