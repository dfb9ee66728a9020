define([], function () {
  // What a row may be:
  // + 'reserved'
  // + 'sold'
  const states = ['reserved', 'sold'];
  const limit = 18; // '18' or more: + "adult"
  const unit = 'kg'; // + 5 per cent of "waste"
  const base = 'https://api.acme.example/'; // + 'rows' at the end is added by the server
  return [states, limit, unit, base];
});
