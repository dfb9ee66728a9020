define([], function () {
  const NAMES = ['onClick', 'className', 'href', 'title', 'tabIndex', 'role', 'width', 'height'];
  const paint = (element, props) => {
    NAMES.forEach(function (name) {
      if (props[name] != null) element.setAttribute(name, '' + props[name]);
    });
    return element;
  };
  return function () {
    this.callbacks = {
      render: function () {
        document.querySelector('.acme-root').append(paint(document.createElement('a'), { title: 'Open', role: 'button' }));
        return true;
      }
    };
  };
});
