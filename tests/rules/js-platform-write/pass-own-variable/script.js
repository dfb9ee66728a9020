define(['jquery'], function ($) {
  return function () {
    var name = APP.constant('user').name;
    name += ' (' + AMOCRM.constant('account').subdomain + ')';
    var page = APP.data.current_entity;
    page = page || 'leads';
    let { id } = APP.data.current_card || {};
    id++;
    var title = APP.constant('account').name;
    title ||= 'amoCRM';
    (function (card) {
      card = card && card.id;
      $('.rs-card').text(card + id + title + name + page);
    })(APP.data.current_card);
  };
});
