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
  return { later, guarded, waiting, handed, tried };
});
