define([], function () {
  return function (modal) {
    const seen = [...modal.querySelectorAll('.widget-additional-info__review')];
    const own = modal.querySelectorAll('.acme-review');
    const spare = document.createDocumentFragment();
    spare.prepend(document.createElement('hr'), ...own);
    this.count = Math.max(seen.length, ...own);
  };
});
