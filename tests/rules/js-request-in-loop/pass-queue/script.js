define(['jquery'], function ($) {
  return function (leads) {
    const line = $('.stock__row');
    for (const lead of leads) {
      line.queue((next) => {
        $('.stock__row_' + lead.id).addClass('stock__row_seen');
        next();
      });
    }
    line.queue((next) => {
      $.post('/api/v4/leads', { ids: leads.map((lead) => lead.id) }).always(next);
    });
  };
});
