define(['jquery'], function ($) {
  const line = $('<div>');
  return function (leads) {
    leads.forEach((lead) => {
      line.delay(200).queue('stock', (next) => {
        $.post('/api/v4/leads/' + lead.id, { price: lead.price }).always(next);
      });
    });
    line.dequeue('stock');
  };
});
