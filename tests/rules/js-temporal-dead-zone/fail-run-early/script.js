define(['jquery'], function ($) {
  function lines(rows) {
    const out = rows.map((row) => `${prefix} ${row.title}`);
    const prefix = 'a';
    return out.join(prefix);
  }
  function sums(rows) {
    const total = rows.reduce((sum, row) => sum + row.count * rate, 0);
    $.each(rows, function () { this.unit = unit; });
    let rate = 2, unit = 'kg';
    return total + rate + unit;
  }
  function nested() {
    const first = take();
    const word = 'a';
    return first + word;
    function take() { return [1].map(() => part()); }
    function part() { return word; }
  }
  function once() {
    const made = (function () { return new Box(); })();
    class Box {}
    return made;
  }
  const own = [1, 2].map(() => own);
  function commented(box) {
    fill();
    const size = 4;
    return size;
    function fill() {
      const breakpoint = function () { return 1; };
      box.rows = breakpoint; // returns the rows
      box.size = size;
    }
  }
  return { commented, lines, sums, nested, once, own };
});
