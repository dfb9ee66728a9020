define(['jquery'], function ($) {
  $('.acme').append('<p><!-- rows are put in here --></p><!--[if IE]><p class="old">old</p><![endif]-->');
  const mark = '<!--', end = '-->';
  return (row) => `<li>${row.name}<!-- react-text: ${row.id} --></li>` + mark + '<b>x</b>' + end;
});
