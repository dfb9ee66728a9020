define([], function () {
  function inner(frame) { return frame.contentWindow; }
  return {
    a: function (frame, code) { const win = inner(frame); return win.eval.call(win, code); },
    b: function (frame, code) { const { contentWindow: win } = frame; return win['eval'](code); },
    c: function (frame, code) { return frame.contentDocument.defaultView.eval(code); },
    d: function (frame, code) { return Reflect.apply(frame.contentWindow.eval, null, [code]); },
    e: function (frame, code) { const run = frame.contentWindow.eval; return run(code); },
    f: function (frame, code) { return new frame.contentWindow.Function(code)(); },
  };
});
