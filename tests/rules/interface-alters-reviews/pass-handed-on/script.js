define(['jquery'], function ($) {
  return function () {
    const look = document.querySelector('.acme-rows').style;
    look.visibility = 'hidden';
    const boxes = document.querySelectorAll('.widget-rating-box');
    [].slice.call(boxes).map((node) => node.dataset.id).forEach((id) => {
      $('.acme-row').filter('[data-id="' + id + '"]').remove();
    });
    const marks = [].slice.call(boxes).map(() => document.createElement('i'));
    marks.forEach((mark) => { mark.style.display = 'none'; });
    const sizes = [];
    $(boxes).each((place, node) => sizes.push({ width: node.offsetWidth }));
    sizes.forEach((size) => { size.width = 0; });
  };
});
