<?php

$multi = curl_multi_init();
$handles = array_map(static function (string $url) use ($multi) {
    $handle = curl_init($url);
    curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
    curl_multi_add_handle($multi, $handle);

    return $handle;
}, $urls);
do {
    curl_multi_exec($multi, $running);
    curl_multi_select($multi);
} while ($running > 0);
