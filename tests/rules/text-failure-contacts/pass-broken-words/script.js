define(["jquery"], function ($) {
  return function (self) {
    $.get("https://api.acme-stock.com/rows").fail(function () { self.tell(self.i18n("card").error); });
  };
});
