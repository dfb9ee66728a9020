define([], function () {
  return function () {
    const widget = this;
    self.__acmeDebug = widget;
    window['ACME_DBG'] = window['ACME_DBG'] || [];
    globalThis.acmeDebugDump = () => JSON.stringify(widget.params);
    this.callbacks = { init: () => window['ACME_DBG'].push(Date.now()) };
  };
});
