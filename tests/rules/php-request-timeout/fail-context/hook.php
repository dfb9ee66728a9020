<?php
$context = stream_context_create(['http' => ['method' => 'POST', 'content' => $body]]);
$r = file_get_contents($url, false, $context);
function second($url) {
    return file_get_contents($url, false, stream_context_create(['http' => ['ignore_errors' => true]]));
}
function third() {
    $ch = curl_init('https://api.acme-crm.io');
    curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 0]);
    return curl_exec($ch);
}
function fourth() {
    return readfile('https://api.acme-crm.io/a.csv');
}
