define([], function () {
  return function () {
    this.kindOf = function (hook) {
      var event = hook.event;
      var data = event.data;
      if (data.element_type === 3) return 'company';
      return event.type_code === 'lead_deleted' ? 'gone' : '';
    };
    this.callbacks = {
      init: () => { this.last = this.kindOf({ event: { type_code: '', data: { element_type: 2 } } }); return true; }
    };
  };
});
