<?php
function prices(array $urls): array
{
    $all = curl_multi_init();
    $running = [];
    foreach ($urls as $id => $url) {
        $running[$id] = curl_init($url);
        curl_multi_add_handle($all, $running[$id]);
    }
    do {
        curl_multi_exec($all, $left);
    } while ($left > 0);
    $out = [];
    foreach ($running as $id => $one) {
        $out[$id] = curl_multi_getcontent($one);
    }
    return count($running) > 0 ? $out : [];
}

function bodies(array $urls): array
{
    $handles = [];
    foreach ($urls as $url) {
        $handles['rows'][] = curl_init($url);
    }
    return array_map("curl_exec", $handles['rows']);
}
