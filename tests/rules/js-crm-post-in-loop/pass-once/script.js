define([], function () {
  return function () {
    var self = this;
    var rows = [1, 2].map(function (id) { return { id: id }; });
    self.crm_post('https://widget.example.org/', { rows: rows });
    rows.forEach(function (row) { row.button.onclick = function () { self.crm_post('https://widget.example.org/', row); }; });
  };
});
