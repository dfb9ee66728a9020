define([], function () {
  return function () {
    window.open('https://acme-crm.io/help', 'help', 'width=400');
    this.fields = { host: 'Server', user: 'Login', pass: 'Password' };
    this.mail = { host: 'smtp.mail.ru', user: '', pass: this.params.pass };
    this.mark = '<input type="password" name="password" autocomplete="new-password">';
  };
});
