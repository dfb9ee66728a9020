define([], function () {
  var codes = [
    // 'sku', 'count'
    'a', 'b',
    // "net weight"
    'w',
    // one of
    // 'kg',
    // 'lb',
    'unit',
    12 // 'dozen',
  ];
  // 'free',
  // 'reserved'
  return codes;
});
