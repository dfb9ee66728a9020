define([], function () {
  return function (modal) {
    const list = modal.querySelectorAll('.widget-additional-info__review');
    const spare = document.createDocumentFragment();
    spare.prepend(document.createElement('hr'), ...list);
  };
});
