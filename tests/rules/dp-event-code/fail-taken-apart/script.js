define(['jquery'], function () {
  return function () {
    this.onHook = function (body) {
      const { type_code: code } = body.event;
      const { event: { type_code } } = body;
      return code === 'company_added' || ['lead_vanished'].includes(type_code);
    };
  };
});
