define(['jquery'], function ($) {
  return function (row) {
    const view = row.node.ownerDocument.defaultView;
    view.alert(row.title);
    $(row.node).on('click', (event) => event.view.confirm(row.title));
    row.frame.contentWindow.alert(row.title);
    const mark = ['<i onclick="alert(', row.id, ')">i</i>'].join('');
    const link = '<a href="#" onclick="if (!confirm(\'' + row.title + '?\')) return false;">x</a>';
    return $(`<b onmouseover="window.alert('${row.title}')">${row.id}</b>`).append(link + mark);
  };
});
