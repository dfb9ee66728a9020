define(['jquery'], function ($) {
  // return: the number of rows
  // total: number of rows, text
  // { id, name }
  var rows = [
    // id, name
    // { id, count }
    1,
  ];
  this.load('rows', /* callback */ function (a /* , kind: 'lead' | 'contact' */) { return a; });
  this.open(
    // the title,
    $.title,
    // see self.rows
    this.rows
  );
  // case: the lead is closed

  // === script.js ===
  this.a = 1;
  /* == self.render == */
  this.b = 1;
  // === render() ===
  this.c = 1;
  // == init() / destroy() ==
  this.d = 1;
  // ===lead.card===
  this.e = 1;
  // || lead.card ||
  this.f = 1;
  // ?? lead.name ??
  this.g = 1;
  // === Карточка.Сделка ===
  this.h = 1;
  // lead.id ==

  // case 1:
  this.a = 1;
  // case closed:
  this.b = 1;
  // case insensitive:
  this.c = 1;
  if (this.a === 142) { // case won:
    this.d = 1;
  }
  // case "won" | "lost":
  this.e = 1;
  this.f = [
    // Leads, contacts (company.name),
    1,
    // e.g. moment.utc(),
    2
  ];
  // return true: boolean
  this.g = 1;
  // lead.status = 142: won
  this.h = 1;
  // return promise as Promise<Lead>;
  this.i = 1;
  // self.load(id): Promise
  this.j = 1;

  this.k = [
    // README.md,
    2,
    // manifest.json, script.js,
    3,
    // docs.amocrm.ru,
    4
  ];
  this.l = {
    rows: [],
    // { total: 10 },
    last: 1,
    // [{ id: 1 }],
    'next': 2,
    // self.rows,
  };
  // '+7' +
  this.m = 1;
  // 'руб.' + 'коп.' +
  this.n = 1;
  // interface Row { … }
  this.o = 1;
  // interface Row {id, name}
  this.p = 1;
  // width = 10 as default;
  this.q = 1;

  // name as string
  // returns;
  return rows;
});
