define(['jquery'], function ($) {
  return function (row) {
    document.defaultView.alert(row.title);
    row.node.ownerDocument.defaultView.confirm(row.title);
    const { defaultView } = row.node.ownerDocument;
    defaultView.confirm(row.title);
    $(document)[0].defaultView.alert(row.id);
    this.node.ownerDocument.defaultView.alert(row.name);
  };
});
