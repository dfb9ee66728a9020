define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        const theme = {'--palette-text-primary': '#111', '--acme-text': '#222'};
        Object.entries(theme).forEach(([name, value]) => document.body.style.setProperty(name, value));
        for (const name of Object.keys(theme)) document.documentElement.style.setProperty(name, theme[name]);
        return true;
      }
    };
  };
});
