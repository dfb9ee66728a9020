define(['jquery'], function ($) {
  const LOOKS = {
    '.acme-card p': 'margin: 0; color: #333',
    'textarea, select': 'border-color: red',
    "label[for]": { color: 'red', order: 1 }
  };
  const MORE = [
    ['.acme-card b', 'font-weight: 600'],
    ['input:focus', 'outline: none']
  ];
  return function () {
    this.callbacks = {
      render: function () {
        const style = document.createElement('style');
        style.textContent = Object.entries(LOOKS).map(([key, value]) => key + '{' + value + '}').join('');
        document.head.append(style);
        MORE.forEach(([selector, body]) => style.sheet.insertRule(`${selector} { ${body} }`));
        return true;
      }
    };
  };
});
