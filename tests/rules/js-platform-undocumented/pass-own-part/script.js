window.APP.acme = { run: function () {} };
APP.acme.run();
