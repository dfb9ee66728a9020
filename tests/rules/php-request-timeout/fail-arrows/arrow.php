<?php

$open = fn (string $url) => curl_init($url);
$handle = $open('https://api.romashka.io/a');
curl_exec($handle);
$other = function ($url) {
    return curl_init($url);
};
curl_exec($other('https://api.romashka.io/b'));
