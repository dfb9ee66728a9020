define(function () {});
