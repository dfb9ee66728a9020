"use strict";
(function () {
  var limit = 5;
}());
