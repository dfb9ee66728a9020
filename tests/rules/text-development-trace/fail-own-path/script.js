// built from C:\Users\olga\work\acme
define([], function () {});
