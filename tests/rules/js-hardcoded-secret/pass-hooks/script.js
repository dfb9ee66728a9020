define([], function () {
  const own = '/rest/17/h4w9d2k7s5x1m8q3/';
  const head = 'hooks.slack.com/services/';
  const guide = 'https://acme.example/rest/about?to=/rest/12/reservations/';
  return function (settings) {
    return [own, head + settings.slack, guide, 'discord.com/api/webhooks/…'];
  };
});
