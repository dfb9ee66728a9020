define(['jquery'], function ($) {
  return function (row) {
    const view = row.node.ownerDocument.defaultView;
    view.alert(row.title);
    const link = '<a href="#" onclick="if (!confirm(\'' + row.title + '?\')) return false;">x</a>';
    return $(`<b onmouseover="window.alert('${row.title}')">${row.id}</b>`).append(link);
  };
});
