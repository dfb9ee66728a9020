define(['jquery'], function ($) {
  const name = $('.acme__name').text();
  const head = '<b>' + name; // + '</b>'
  const row = '<tr>' +
    // '<td>' + name + '</td>' +
    '</tr>';
  const tail = name.concat('</div>') /* + "<hr>" */;
  const foot = '<i>'
    // + '<b>' + row.length + '</b>'
    + '</i>';
  return [head, row, tail, foot];
});
