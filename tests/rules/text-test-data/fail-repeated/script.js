define([], function () {
  return { token: 'test_token_123' };
});
