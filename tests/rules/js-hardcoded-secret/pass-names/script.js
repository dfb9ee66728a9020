var keys = {
  X_SECRET: 'x_secret',
  CLIENT_SECRET: 'client_secret_setting_1',
  api_key: 'settings.api_key_label_2',
  token: 'your-token-goes-here',
  access_token: getToken(),
  secret: 'https://example.org/secret1',
  apiKey: '<%= apiKey12345678 %>'
};
var header = 'Bearer ' + keys.token;
var selector = '#edit_card_token_field_12345';
function getToken() { return header + selector; }
