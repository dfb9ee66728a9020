define([`${localStorage['debug'] || './build/app.js'}`], m => m.default);
