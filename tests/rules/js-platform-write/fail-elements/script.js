define(['jquery', 'underscore'], function ($, _) {
  $.each(AMOCRM.constant('managers'), function () { this.acme = true; });
  $.each(APP.data.current_list, function (i, row) { delete this.old; });
  ['user', 'account'].map((key) => AMOCRM.constant(key)).forEach(Object.seal);
  ['a', 'b'].forEach(function (key) { this[key] = 1; }, AMOCRM.constant('account'));
  _.each([APP.data.current_card], Object.preventExtensions);
});
