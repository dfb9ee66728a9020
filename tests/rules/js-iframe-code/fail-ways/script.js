define(['jquery', './runner.js'], function ($, runner) {
  function compile({ data: { body } }) {
    return new Function('widget', body);
  }
  window.addEventListener('message', compile);
  window.addEventListener('message', {
    handleEvent(event) {
      this.code = event.data;
      this.go();
    },
    go() {
      eval(this.code);
    }
  });
  $(window).on('message.own', function (event) {
    var node = document.createElement('script');
    node.text = event.originalEvent.data.script;
    document.head.appendChild(node);
  });
  window.onmessage = function (event) {
    runner.run(JSON.parse(event.data).steps.join(';'));
    import(event.data.address);
  };
  const frame = document.querySelector('.own-frame');
  frame.addEventListener('load', () => {
    const source = $(frame.contentDocument).find('#code').text();
    setTimeout(source, 10);
  });
});
