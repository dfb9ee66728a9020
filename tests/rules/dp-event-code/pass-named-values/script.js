define([], function () {
  const ELEMENT = { LEAD: 2, CUSTOMER: 12 };
  const LIMIT = 27;
  return function () {
    this.describe = function (hook) {
      const { event } = hook;
      if (event.data.id > LIMIT) return 'late';
      if (event.data.element_type === ELEMENT.CUSTOMER) return 'customer';
      return event.data.element_type === hook.kind ? 'lead' : '';
    };
  };
});
