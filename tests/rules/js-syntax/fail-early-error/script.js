define([], function () {
  'use strict';
  let widget = 1;
  let widget = 2;
  return widget;
});
