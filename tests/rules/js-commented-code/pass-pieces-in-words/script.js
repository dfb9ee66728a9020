define(['jquery'], function ($) {
  // return: the number of rows
  // total: number of rows, text
  // { id, name }
  var rows = [
    // id, name
    // { id, count }
    1,
  ];
  this.load('rows', /* callback */ function (a /* , kind: 'lead' | 'contact' */) { return a; });
  this.open(
    // the title,
    $.title,
    // see self.rows
    this.rows
  );
  // case: the lead is closed
  // name as string
  // returns;
  return rows;
});
