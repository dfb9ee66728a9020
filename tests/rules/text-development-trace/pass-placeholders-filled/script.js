define(['jquery'], function ($) {
  var NAME = '{{APP_NAME}}';
  var tags = /%HOST%|__VERSION__/g;
  var build = /\{\{\s*BUILD_DATE\s*\}\}/;
  var rows = { host: '%HOST%', release: '__VERSION__-%HOST%', date: '{{BUILD_DATE}}', app: '{{APP_NAME}}' };
  function fill(text, values) {
    return text.replace(tags, function (m) { return values[m]; }).replace(build, values.date).split(NAME).join(values.app);
  }
  function show($box, values) {
    $box.text(fill(rows.host, values)).attr('__BUILD_ID__', '1').append(fill('%APP_VERSION%', values));
    return 'a,b'.replace('b', '{{APP_NAME}}') === $box.attr('__VERSION__');
  }
  return show;
});
