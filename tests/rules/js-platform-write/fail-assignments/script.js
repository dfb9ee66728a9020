define(['jquery'], function ($) {
  APP.holos = { own: true };
  AMOCRM.data.current_card.id = 5;
  window.AMOCRM.lang_id += 'x';
  delete APP.data.current_list;
  APP.data['card_page'] = false;
  APP.counter++;
  [APP.first] = [1];
});
