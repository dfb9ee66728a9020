const { developer } = window.APP;
if (APP.developer) developer.setScript('x');
