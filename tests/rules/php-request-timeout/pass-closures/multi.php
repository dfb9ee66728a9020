<?php

$multi = curl_multi_init();
$handles = array_map(function (string $url) {
    $handle = curl_init($url);

    return $handle;
}, $urls);
foreach ($handles as $handle) {
    curl_setopt($handle, CURLOPT_TIMEOUT, 10);
    curl_multi_add_handle($multi, $handle);
}
curl_multi_exec($multi, $running);
