define([], function () {
  const host = 'hooks.slack.com/services/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';
  const bot = 'discord.com/api/webhooks/984120348571230948/Zk3Vq9Lw2Xt7Rb5Nc8Yf1Hd6Js4Mg0Pa';
  const back = 'https://acme.bitrix24.ru/rest/?next=/rest/17/h4w9d2k7s5x1m8q3/';
  return [host, bot, back];
});
