define(['jquery'], function ($) {
  return function () {
    const look = document.querySelector('.widget-rating-box').style;
    look.visibility = 'hidden';
    [].slice.call(document.querySelectorAll('.widget-rating-box__stars')).forEach(function (node) {
      node.style.display = 'none';
    });
    $('.widget-rating-box').toArray().map((node) => node.style).forEach((style) => {
      style.opacity = '0';
    });
    Array.from(document.querySelectorAll('.widget-rating-box'), (node) => ({ node }))
      .forEach(({ node }) => node.remove());
    $('.widget-rating-box').get().map((node, place) => [node, place])
      .forEach(([node]) => $(node).hide());
    const kept = [];
    $('.widget-rating-box').each((place, node) => kept.push(node));
    kept.forEach((node) => node.replaceWith('x'));
  };
});
