define(['jquery'], function ($) {
  const look = document.createElement('div').style;
  look.cssText += ';--palette-background-default:#fff';
  const { style } = document.body;
  style.setProperty('--acme-text', '#000');
});
