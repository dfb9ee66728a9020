// see https://acme.com/home/start/ for the format; files lie in /home
define([], function () {});
