define(['jquery', 'https://cdn.jsdelivr.net/npm/dayjs@1/dayjs.min.js'], function ($) {
  var pattern = /console.log("x")/;
  var text = `alert(1) ${ window.console['warn']('a') } debugger`;
  // console.log('in a comment'); eval('1')
  console.debug('allowed'); console.error('b');
  try { run(); } catch (error) { console.trace(error); }
  var own = { alert() { return 1; }, prompt: function () {} };
  own.alert(2);
  if (own) window.alert('c');
  parent.confirm('d');
  debugger
  own.debugger;
  setTimeout('run()', 10);
  setTimeout(run, 10);
  new Function('a', 'return a')(1);
  eval(text);
  var s = document.createElement('script');
  $.getScript('/own.js');
  var api_key = 'a8f5f167f44f4964e6c998dee827110c';
  var unfinished = 'text
  console.info(unfinished);
  function run( { return 1 }
});
