define(function () {});
