define(function () { return String; });
