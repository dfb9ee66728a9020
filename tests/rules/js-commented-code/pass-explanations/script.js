/*
 * Widget of the company
 * Copyright (c) 2020 Company; all rights reserved; var a = 1;
 */
/* global define, AMOCRM */
/* eslint no-console: "error" */
define(['jquery'], function ($) { // eslint-disable-line
  // получим id аккаунта.
  // select contacts in list and clicked on widget name
  // email (optional)
  // todo
  // see https://example.org/page?a=1;b=2
  // 1 = active, 2 = closed
  // C++
  // leads => contacts
  // init()
  // e.g. data.current_card.id
  // return value of the handler
  // @ts-ignore
  // note: important
  /* Вызывается после render(); здесь вешаем обработчики (click, change) */
  /**
   * Adds two numbers.
   * @example
   * var sum = add(1, 2);
   */
  function add(a /* number */, b /* = 0 */) { return a + b; }
  //////////////////////////////
  // ---------- section ----------
  // Debugger

  // debugger of the panel
  // {id: 1, name: 'x'}
  //# sourceMappingURL=script.js.map
  return add($, 1);
});
