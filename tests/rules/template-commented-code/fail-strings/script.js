define(['jquery'], function ($) {
  $('.acme').append('<p>rows</p><!-- <button class="acme__more" type="button">more</button> -->');
  return (row) => `<li>${row.name}<!--<span class="acme__price">${row.price}</span>--></li>`;
});
