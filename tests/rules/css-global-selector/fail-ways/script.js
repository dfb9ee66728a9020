define(['jquery', 'acme/styles'], function ($, styles) {
  var html = function (parts) { return parts.join(''); };
  function apart(host, css) {
    const style = document.createElement('style');
    style.textContent = css;
    host.attachShadow({ mode: 'open' }).append(style);
    return style;
  }
  function intoPage(css = html`h1 { margin: 0; }`) {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
  }
  const or = 'h2 { margin: 0; }';
  const none = 'h3 { margin: 0; }';
  const last = 'h4 { margin: 0; }';
  const awaited = 'h5 { margin: 0; }';
  const given = 'h6 { margin: 0; }';
  const item = 'hr { margin: 0; }';
  const all = ['ol { margin: 0; }'];
  const listed = 'ul { margin: 0; }';
  const tables = { rows: html`table { margin: 0; }` };
  function* sheets() { yield given; }
  return {
    paint: async function (host, own) {
      [or, none, last, awaited, given, item, all[0], listed].forEach((css) => apart(host, css));
      intoPage(own || or);
      intoPage(own ?? none);
      intoPage((host.count++, last));
      intoPage(await awaited);
      for (const css of [item]) intoPage(css);
      styles.add(all);
      [listed].forEach(intoPage);
      const { rows } = tables;
      intoPage(rows);
      document.head.append(apart(host, 'dl { margin: 0; }'));
      return sheets();
    }
  };
});
