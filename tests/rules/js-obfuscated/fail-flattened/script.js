function go() {
  const order = '4|0|2|1|3'.split('|');
  let step = 0;
  while (true) { switch (order[step++]) { case '0': continue; default: return step; } }
}
go();
