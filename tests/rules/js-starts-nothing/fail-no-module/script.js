// Склад: подсказки в карточке
$(document).ready(function () {
  $(".rs-stock").text("…");
});
