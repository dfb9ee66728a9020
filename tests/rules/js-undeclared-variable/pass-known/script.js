/* global legacyApi, otherApi:writable */
define(['jquery', 'underscore'], function ($, _) {
  var data = APP.data.current_card || AMOCRM.data;
  if (typeof Inputmask !== 'undefined') Inputmask('999').mask('.phone');
  legacyApi.run(data);
  otherApi = new Map([[Symbol.iterator, document.title]]);
  try { localStorage.setItem('a', JSON.stringify(data)); } catch (e) { console.debug(e); }
  window.ownGlobal = function () { return arguments.length; };
  ownGlobal();
  if (toString.call(data) === '[object Array]' && hasOwnProperty.call(data, 'id')) ownGlobal();
  label: for (const key of Object.keys(data)) { if (_.isEmpty(key)) continue label; }
  return require(['./late'], (late) => late.start(globalThis, structuredClone(data), $));
});
