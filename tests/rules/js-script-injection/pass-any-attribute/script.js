define(['jquery'], function ($) {
  // Attributes whose names and values come from outside, and a question to the browser.
  function set(element, name, value) {
    element.setAttribute(name, '' + value);
  }
  function supports(name) {
    const field = document.createElement('input');
    field.setAttribute('on' + name, 'return;');
    return typeof field['on' + name] === 'function';
  }
  const own = $('.own')[0];
  set(own, 'onclick', window.location.hash);
  set(own, 'title', own.id);
  supports('input');
});
