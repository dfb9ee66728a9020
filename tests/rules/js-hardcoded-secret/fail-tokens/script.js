define(['jquery'], function ($) {
  $.ajax({ url: '/a', headers: { Authorization: 'Bearer q8ZrT4kPw2Xs7LmN9vBc' } });
  var config = { client_secret: 'hT7kQ2mXw9ZpL4vR8sNd1bYc', api_key: '4f9a1c7e2b8d6035a9e1' };
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ3aWRnZXQifQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ';
  return [config, jwt];
});
