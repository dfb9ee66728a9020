define([], function () {
  return class Widget {
    send(lead) {
      this.crm_post('https://widget.example.org/', lead);
    }
    sendAll(leads) {
      leads.forEach((lead) => this.send(lead));
    }
  };
});
