define([], function () {
  /**
   * get(key): the value or undefined
   * set(key, value): keeps it
   */
  const store = new Map();
  // - row.count
  // - row.title
  // || means "or"
  return function (row /*, limit: number */) {
    send({ id: row.id /*, kind: string, name: text */ });
    return store; // onSave() {}
  };
});
