define([], function () {
  return function () {
    const path = this.params.path;
    document.fonts.add(new FontFace('Acme', `url(${path}/fonts/acme.woff2)`));
    document.fonts.add(new FontFace('Other', 'url(/widgets/acme/fonts/other.woff2)'));
    document.fonts.add(new FontFace('Local', 'local("Arial")'));
    const sheet = document.createElement('style');
    sheet.textContent = '@font-face{font-family:A;src:url(' + path + '/a.woff2)}';
  };
});
