define(['jquery', './lib/api'], function ($, Api) {
  const client = new Api('/api/v4');
  [1, 2].forEach((id) => client.lead(id));
});
