define(['jquery'], function ($) {
  const tag = ['scr', 'ipt'].join('');
  const open = '<' + tag + '>', end = '</' + tag + '>';
  $(open + end).attr('src', '/a.js').appendTo('head');
  $(`<${tag}></${tag}>`, { src: '/b.js' }).appendTo('head');
  $('<script></script>').text('run()').appendTo('body');
});
