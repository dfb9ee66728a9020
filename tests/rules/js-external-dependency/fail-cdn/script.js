const BASE = 'https://cdnjs.cloudflare.com/ajax/libs';
define([`${BASE}/moment.js/2.29.1/moment.min.js`], function () {});
