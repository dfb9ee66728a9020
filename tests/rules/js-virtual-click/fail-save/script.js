const save = document.querySelector('.js-widget-save');
save.click();
