define(['jquery'], function ($) {
  function Stock(rows) {
    this.rows = rows;
  }
  Stock.prototype.with = function (row) {
    return new this.constructor(this.rows.concat(row));
  };
  Stock.make = function (rows) {
    return new this(rows);
  };

  var clone = function (value, time) {
    if (typeof value === 'function') return value(time);
    return new value.constructor(time);
  };

  var checks = [[Function, 'handler'], [Array, 'rows']];
  function isOf(value, type) {
    return Object(value) instanceof type;
  }

  return function () {
    var all = new Stock([]).with({ id: 1 });
    clone(function (time) { return time; }, 5);
    clone(new Date(), 5);
    this.ready = isOf(this.render, Function) && checks.every(function (check) {
      return isOf(all[check[1]], check[0]);
    });
  };
});
function merged(target, source) {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value && typeof value === 'object') {
      if (!target[key] || target[key].constructor !== value.constructor) target[key] = new value.constructor();
      merged(target[key], value);
    } else {
      target[key] = value;
    }
  }
  return target;
}
merged([], [[1], { a: function () {} }, merged]);
