define(['jquery', 'underscore'], function ($, _) {
  const own = { first: { rows: 1 } };
  $.each(own, function () { this.rows = 0; });
  $.each(AMOCRM.constant('managers'), function (id, one) { own[id] = { name: this.title || one.title }; });
  ['user', 'account'].map((key) => Object.assign({}, AMOCRM.constant(key))).forEach(Object.freeze);
  [own, [1, 2]].forEach(Object.freeze);
  return own;
});
