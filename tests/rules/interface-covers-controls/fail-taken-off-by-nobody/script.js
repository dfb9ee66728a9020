define(['jquery'], function ($) {
  const tools = {
    free: function (place) {
      place.off('paste contextmenu');
    }
  };
  function release(node) {
    $(node).off('copy').off('selectstart');
  }
  const calm = (node) => node.removeEventListener('cut', refuse);
  function refuse(event) {
    event.preventDefault();
  }
  return function () {
    this.tools = { release, calm };
    this.callbacks = {
      render: function () {
        $(document).on('paste', false);
        $(document).on('contextmenu', refuse);
        $('body').on('copy', refuse);
        document.addEventListener('cut', refuse);
        return true;
      }
    };
  };
});
