$('.js-widget-save').trigger('click');
