define([], function () {
  return function () {
    this.crm_post('https://api.acme.com/stock', { key: this.get_settings().api_key });
  };
});
