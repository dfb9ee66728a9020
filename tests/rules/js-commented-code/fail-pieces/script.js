define(['jquery'], function ($) {
  var self = this;
  self.load(
    'rows',
    // { timeout: 5000, retries: 2 },
    // self.onDone,
    self.onFail
  );
  self.open({ caption: 'a' /* , html: '<b>' + self.title + '</b>' */, body: '' });
  if (self.ready &&
      // self.rows.length > 0 &&
      self.open) {
    // return;
    self.close();
  }
  switch (self.area) {
    // case 'lead':
    case 'contact':
      self.show();
  }
  // const total: number = rows.length;
  // const sum = rows.reduce((acc: number, row: Row): number => acc + row.count, 0);
  // interface Row { id: number; count: number }
  self.show();
  // interface Deal { load(id: number): void }
  self.close();
  // width = self.width as number;
  self.draw(); //debugger
  return $;
});
