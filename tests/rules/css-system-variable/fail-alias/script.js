define(['jquery'], function ($) {
  const look = document.documentElement.style;
  look.cssText += ';--palette-background-default:#fff';
  const { style } = document.body;
  style.setProperty('--palette-text-primary', '#000');
});
