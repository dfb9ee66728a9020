define([], function () {
  return {
    add: function (name, text) {
      var element = document.createElement('style');
      element.id = name;
      element.appendChild(document.createTextNode(text));
      document.head.appendChild(element);
    },
    sheet: function (strings) {
      const made = document.createElement('style');
      made.innerHTML = strings.raw.join('');
      document.head.append(made);
    }
  };
});
