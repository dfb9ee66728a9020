define([], function () {
  return function () {
    this.render = function (rows) {
      return `<ul>${rows.map((row) => `<li>${row.name || `<i>none</i><!-- <b class="x">old</b> -->`}</li>`)}</ul>`;
    };
  };
});
