define(['jquery'], function ($) {
  return function () {
    const root = '#work-area-' + this.params.widget_code;
    const rules = ['input', '.acme-row'].map((selector) => `${root} ${selector} { max-width: 100%; }`);
    $('head').append('<style>' + rules.join('') + '</style>');
    $('head').append(`<style>${root} { color: red; } ${root} > ${rules[0]} { margin: 0; }</style>`);
  };
});
