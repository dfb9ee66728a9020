define(['./client.js'], function (client) {
  return function () {
    client.send({ path: '/stock', method: 'get', async: false });
    client.send({ path: '/stock/1', type: 'Patch', async: false, body: {} });
  };
});
