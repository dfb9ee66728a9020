'use strict';
const app = require('express')();
app.post('/hook', (req, res) => {
  save(req.body.event.data.id, req.body.action.settings.widget.settings);
  res.end();
});
app.post('/salesbot', (req, res) => {
  const { data, return_url: back, token } = req.body;
  answer(back, data.message, token);
  res.end(req.body.account.name + req.body.settings.stock_url);
});
module.exports = app;
