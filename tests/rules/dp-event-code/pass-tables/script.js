define([], function () {
  var numbers = { lead_added: 1, mail_in: 16, customer_appeared_in_period: 15, weight: 18 };
  var own = { LEAD_ADDED: 100, CALL_IN: 200 };
  return [numbers, own, [1, 'lead_added'], ['chat', 'mail_in']];
});
