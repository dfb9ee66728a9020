define([], function () {
  return function () {
    this.callbacks = {
      render: function () {
        for (const title of document.getElementsByClassName('nav__menu__item__title'))
          title.parentElement.style.setProperty('display', 'none');
        const item = document.querySelector('.nav__menu__item');
        item.parentNode.insertBefore(document.createElement('div'), item.nextSibling);
        document.querySelector('#left_menu').parentElement.append('x');
        return true;
      }
    };
  };
});
