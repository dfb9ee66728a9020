define([], function () {
  /**
   * set(key, value) {
   *   window.localStorage.setItem(key, value);
   * }
   */
  const store = new Map();
  class Row {
    // sum() {
    //   return this.count * this.price;
    // }
    total() { return this.count; }
  }
  return function (row) {
    if (row.id /* && row.isOpen() */) send({ id: row.id /*, ...extra(row) */ });
    send({ id: row.id /*, kind: 'lead' */ });
    return { store, row: new Row() /*, two() { return row.limit; } */ };
  };
});
