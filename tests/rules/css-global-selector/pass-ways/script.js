define(['jquery'], function ($) {
  function paint(host, css = 'h1 { margin: 0; }') {
    const style = document.createElement('style');
    style.textContent = css;
    host.attachShadow({ mode: 'open' }).append(style);
  }
  function made(css) {
    const style = document.createElement('style');
    style.textContent = css;
    return style;
  }
  const or = 'h2 { margin: 0; }';
  const last = 'h3 { margin: 0; }';
  const listed = ['h4 { margin: 0; }', 'h5 { margin: 0; }'];
  const tables = { rows: 'table { margin: 0; }', cells: 'td { margin: 0; }', wide: true };
  return {
    paint: async function (host, own) {
      paint(host);
      paint(host, own || or);
      paint(host, (host.count++, await last));
      listed.forEach((css) => paint(host, css));
      for (const css of ['h6 { margin: 0; }']) if (css.length > 2 && css !== own) paint(host, css);
      const { cells } = tables;
      paint(host, tables.rows);
      paint(host, cells);
      host.attachShadow({ mode: 'open' }).append(made('ul { margin: 0; }'));
    }
  };
});
