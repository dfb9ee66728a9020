define(['jquery', './helper'], function ($, helper) {
  var name = 'script';
  var label = '<script> is a tag';
  $('.a').text(label).append('<div class="script"></div>');
  document.createElement('div');
  helper.getScript('./own.js');
  $('.b').html('<script type="text/template"><p>{{ a }}</p></script>');
  import('./chunk.js');
  return name;
});
