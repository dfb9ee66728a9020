define(['jquery'], function ($) {
  return function (row) {
    const view = row.defaultViews.first;
    view.confirm(row.title);
    row.frame.contentWindow.print();
    row.view.confirm(row.title);
    return '<a href="#" title="confirm(' + row.id + ')" data-on="alert(1)">' + row.title + '</a>' +
      '<i class="on">' + row.alert + '</i>' + $('<b>').text(row.confirm).html();
  };
});
