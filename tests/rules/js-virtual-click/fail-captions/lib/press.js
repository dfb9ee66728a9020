define([], function () {
  return {
    all() {
      const path = '//button[normalize-space()="Установить"]';
      document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue.click();
      Array.from(document.querySelectorAll('.modal button'))
        .filter((button) => /^\s*установить\s*$/i.test(button.innerText))
        .forEach((button) => button.click());
    }
  };
});
