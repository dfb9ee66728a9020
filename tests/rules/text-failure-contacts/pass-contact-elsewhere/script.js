define(["jquery"], function ($) {
  return function (self) {
    var tail = "<p>Technical help: help@acme-stock.com</p>";
    $.get("https://api.acme-stock.com/rows").fail(function () { $(".acme").html(self.i18n("card").error + tail); });
  };
});
