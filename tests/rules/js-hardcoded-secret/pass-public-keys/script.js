define(['https://api-maps.yandex.ru/2.1/?apikey=3f2a91c7-55de-4b0a-9c1e-77ab12cd34ef'], function () {});
var link = '/reset?password=' + value;
