'use strict';
const express = require('express');
const app = express();
app.post('/hook', (req, res) => {
  const { body } = req;
  const data = req.body.event.data;
  const { action: { widget }, account = {} } = req.body;
  save(data.id, data.lead_id, req.body.event.status_id, widget, account.id);
  res.end();
});
const other = ({ body: { event: { type_code: code, customer } } }) => [code, customer];
module.exports = { app, other };
