define(['jquery'], function ($) {
  const BUTTONS = new Object({ off: '.js-widget-uninstall' });
  const TABLE = { on: '.js-widget-install', off: BUTTONS.off };
  const press = (name, $root) => {
    const [button] = $root.find(TABLE[name]).get();
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  };
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        press('on', $modal);
        HTMLElement.prototype.click.call($modal.find('.js-widget-uninstall').get(0));
        return true;
      }
    };
  };
});
