'use strict';
const express = require('express');
const app = express();
app.post('/hook', (req, res) => {
  const { event, action, subdomain, account_id: account } = req.body;
  const settings = action.settings.widget.settings;
  save(event.data.id, event.data.status_id, settings.text.value, subdomain, account, event.time);
  if (req.body.account) res.end(String(req.body.account?.id));
  res.end(req.query.lead + req.body.requestId);
});
app.post('/form', (request, response) => {
  const form = JSON.parse(request.text);
  response.end(form.account.id + form.lead);
});
module.exports = app;
