define(['jquery'], function ($) {
  const name = $('.acme__name').text();
  const head = '<b>' + name; // + '</b>'
  const row = '<tr>' +
    // '<td>' + name + '</td>' +
    '</tr>';
  const tail = name.concat('</div>') /* + "<hr>" */;
  return [head, row, tail];
});
