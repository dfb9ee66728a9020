define(['jquery'], function ($) {
  function nested(object, path) {
    const parts = path.split('.');
    while (parts.length && object) object = object[parts.shift()];
    return object;
  }
  const settings = { texts: { hello: 'x' } };
  $('.own').text(nested(APP.data, 'current_card.id'));
  $('.own').text(nested(settings, 'texts.hello').length);
  $('.own').text(nested(settings, 'texts').title);
});
