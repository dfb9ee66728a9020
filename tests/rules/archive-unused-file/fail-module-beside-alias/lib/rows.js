define(function () { return Number; });
