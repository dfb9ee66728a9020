define(['jquery'], function ($) {
  function later(rows) {
    $('.own').on('click', () => prefix);
    setTimeout(function () { return prefix; }, 10);
    $(function () { return prefix; });
    const draw = () => prefix;
    const prefix = 'a';
    return rows.map(() => prefix + draw());
  }
  function guarded(rows) {
    let ready = false;
    log('begin');
    rows.forEach(function (row) { if (ready) row.box = box; });
    const box = $('.own');
    ready = true;
    return box;
    function log(text) {
      if (!ready) return;
      box.append(text);
    }
  }
  async function waiting(rows) {
    const all = rows.map(async (row) => { await row.load(); return unit; });
    const unit = 'kg';
    return Promise.all(all).then(() => unit);
  }
  function handed(list) {
    const made = list.create(() => name);
    const name = 'a';
    return made + name;
  }
  function tried(rows) {
    rows.forEach(() => { try { word.length; } catch (e) { $('.own').text('-'); } });
    const word = 'a';
    return word;
  }
  function runners() {
    const run = (fn) => fn();
    const boot = () => $('.own').addClass('on');
    function paint() { $('.own').text(caption); }
    run(boot);
    const caption = 'a';
    run(paint);
  }
  function rows(list, one) {
    for (let i = 0; i < list.length; i++) one(list[i]);
  }
  function twoTables() {
    const views = { boot() { return 1; }, card() { return unit; } };
    const open = (name) => views[name]();
    open('boot');
    rows([1], (x) => x);
    const unit = 'kg';
    rows([2], (x) => unit + x);
    return open('card');
  }
  function slow(list) {
    const soon = _.debounce(() => unit, 5);
    soon();
    const found = _([1]).chain().map((x) => x + unit);
    const lazy = [1].values().map((x) => x + unit);
    const flow = list.stream.filter((x) => x > unit);
    const unit = 4;
    return [found, lazy, flow, soon];
  }
  class Base { open() { return this.draw(); } draw() { return 1; } }
  function classes() {
    class Card extends Base { draw() { return shade; } }
    new Base().open();
    const shade = 'a';
    return new Card().open();
  }
  function defaults(log) {
    const one = pad(1, 4), two = pick([2]), three = open({ size: 3 });
    note(null);
    try { note(log); } catch (e) { $('.own').text('-'); }
    const limit = 5;
    return one + two + three + limit;
    function pad(value, width = limit) { return value * width; }
    function pick([first = limit]) { return first; }
    function open({ size = limit } = {}) { return size; }
    function note(to) { to?.write(limit); }
  }
  function made(app) {
    const walk = app.fp.flatMap((node) => [node].concat(walk(node.items)));
    app.router.map(function () { return suffix; });
    const plus = R.map((x) => x + suffix);
    const suffix = 'a';
    return walk(plus([suffix]));
  }
  function registry(events) {
    const hands = [], kept = new Set();
    function flush() {
      hands.forEach((hand) => hand(unit));
      kept.forEach((hand) => hand(unit));
      (events.ready || []).forEach((hand) => hand(unit));
      Object.keys({}).forEach((key) => key + unit);
      events.list.map((hand) => hand(unit));
      $('.own').each(() => unit);
    }
    flush();
    const unit = 'kg';
    return { hands, kept, unit };
  }
  return { registry, defaults, made, later, guarded, waiting, handed, tried, runners, twoTables, slow, classes };
});
