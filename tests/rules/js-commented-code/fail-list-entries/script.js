define([], function () {
  function fields() {
    return [
      'sku',
      // 'weight', 'volume',
      // "barcode",
      'count'
    ];
  }
  function show(send) {
    send(
      'lead',
      // 25,
      // 'warehouse'
    );
    return new Set([
      // `priority`,
      // 'reserve',
      'free'
    ]);
  }
  return { fields: fields, show: show };
});
