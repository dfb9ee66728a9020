define(['./lib/sums.js'], function (sums) {
  return {
    a: function (frame, code) { frame.contentWindow.postMessage({ code: code }, 'https://acme.io'); },
    b: function (code) { return sums.eval(code); },
    c: function (frame) { return frame.contentWindow instanceof frame.contentWindow.Function; },
    d: function (frame) { const win = frame.contentWindow; return sums.Function && win.location; },
  };
});
