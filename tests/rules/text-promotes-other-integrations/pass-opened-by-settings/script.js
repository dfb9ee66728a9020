define(['jquery'], function ($) {
  function row_of(code) {
    return $('<li></li>').on('click', function () {
      window.open('https://www.amocrm.ru/integrations/' + code + '/');
    });
  }
  function show_pages($list, codes) {
    for (const code of codes) $list.append(row_of(code));
  }
  return function () {
    const self = this;
    const fill_settings = function ($modal) {
      show_pages($modal.find('.kt-others'), ['kt_calls', 'kt_mail']);
      return true;
    };
    function open_best(code) {
      location.href = `https://www.kommo.com/integrations/${code}/`;
    }
    this.bound = function () {
      $('.kt-best').on('click', function () { open_best(this.dataset.code); });
    };
    this.callbacks = {
      render: function () { return true; },
      settings: fill_settings,
      advancedSettings: function () {
        self.bound();
        return true;
      }
    };
  };
});
