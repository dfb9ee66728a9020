define([], function () {
  var HOST = 'https://static.acme.com';
  const sheet = document.createElement('style');
  const fonts = { Acme: '//cdn.acme.com/acme.woff2' };
  Object.keys(fonts).forEach((name) => document.fonts.add(new FontFace(name, 'url("' + fonts[name] + '")')));
  sheet.textContent = '@import url("' + HOST + '/css/' + name + '.css");';
  return sheet;
});
