define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        APP.data.current_list.forEach(function (lead) {
          $.getJSON('/api/v4/leads/' + lead.id).done(function (answer) {
            $('#clock-' + lead.id).text(answer.closed_at);
          });
        });
        return true;
      }
    };
  };
});
