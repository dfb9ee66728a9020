// In the widget's own code a part that is loaded past define stays an error.
define([], function () {
  var base = document.currentScript.src.replace(/[^\/]+$/, '');
  var s = document.createElement('script');
  s.src = base + 'part.js';
  document.head.appendChild(s);
  document.head.appendChild(document.createElement('script'));
});
