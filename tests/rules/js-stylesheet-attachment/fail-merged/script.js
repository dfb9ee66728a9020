define(['jquery'], function ($) {
  const sheet = { rel: 'stylesheet' };
  $('<link>').attr(Object.assign({ href: 'css/card.css' }, sheet)).appendTo('head');
  document.head.append(Object.assign(document.createElement('link'), { ...sheet, href: 'css/list.css' }));
});
