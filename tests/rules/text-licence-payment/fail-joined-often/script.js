define(['jquery'], function ($) {
  return function () {
    var lines = ['Extend your amoCRM licence', 'through us, the certified partner.'];
    var rows = [lines.join('. Price one. '), lines.join('. Price two. '), lines.join('. Price six. ')];
    var last = lines.join('. Price ten. ');
    $('.rs-note').text(lines.join(' ')).data('rows', rows).data('last', last);
  };
});
