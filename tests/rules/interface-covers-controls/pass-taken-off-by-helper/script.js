define(['jquery', 'acme/bus'], function ($, Bus) {
  const tools = {
    free: function (place) {
      place.off('paste');
    }
  };
  function release(node) {
    $(node).off('copy');
  }
  const calm = (node) => node.removeEventListener('cut', refuse);
  function still(node) {
    node.off('contextmenu');
  }
  function refuse(event) {
    event.preventDefault();
  }
  Bus.register({ name: 'still', leave: still });
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        $(document).on('paste', false);
        $(document).on('contextmenu', refuse);
        $('body').on('copy', refuse);
        document.addEventListener('cut', refuse);
        return true;
      },
      settings: function ($modal) {
        tools.free(self.place());
        self.nodes.forEach(release);
        Bus.on('leave', calm);
        return true;
      }
    };
  };
});
