define([], function () {
  var Way;
  (function (Way) {
    Way["To"] = "went_to_trigger";
    Way["Out"] = "went_out_of_trigger";
  })(Way || (Way = {}));
  const ELEMENT = { LEAD: 2, CUSTOMER: 13 };
  const PHONE = 27;
  return function () {
    this.describe = function (hook) {
      const { event } = hook;
      if (event.data.direction_of_movement === Way.Out) return 'out';
      if (event.type === PHONE) return 'call';
      return event.data.element_type === ELEMENT.CUSTOMER ? 'customer' : 'lead';
    };
  };
});
