(function (root, factory) {
  root.Inputmask = factory();
})(this, function () {
  return function () { return { mask: function () {} }; };
});
window.notifications_market_settings = { title: 'a' };
function helper(text) { return text; }
var version = '1';
