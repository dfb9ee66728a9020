$('.my-button').click();
$('.js-widget-save').click(function () {});
$('.js-widget-save').on('click', function () {});
$('.js-widget-install').trigger('button:enable');
