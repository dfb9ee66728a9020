define(['jquery'], function ($) {
  const text = { toString: eval };
  const number = { ['valueOf']: eval };
  const mixed = { [Symbol.toPrimitive]: window.eval };
  window.onerror = eval;
  onmessage = eval;
  document.body.onclick = eval;
  window.addEventListener('message', { handleEvent: eval });
  $.ajax({ url: '/list', converters: { 'text json': eval } });
  return [text + '', +number, `${mixed}`];
});
