define(['jquery'], function ($) {
  // release.sh runs text.replace('%APP_VERSION%', tag) over this file; /%BUILD_ID%/ stays
  var label = '__BUILD_ID__.%GIT_COMMIT%'.replace('__BUILD_ID__', Date.now());
  var about = { version: '%APP_VERSION%' };
  function show($box) {
    $box.find('.gp-build').text('%BUILD_ID%');
    $box.find('.gp-about').attr('title', '{{APP_NAME}}').append('v__VERSION__');
    document.querySelector('.gp-foot').appendChild(document.createTextNode('%RELEASE%'));
    $box.data(about).append(label);
  }
  return show;
});
