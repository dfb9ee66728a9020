<?php
$context = stream_context_create(['http' => ['method' => 'POST', 'timeout' => 3]]);
$r = file_get_contents($url, false, $context);
function second($url, $context) {
    return file_get_contents($url, false, $context);
}
function third() {
    $ch = curl_init('https://api.acme-crm.io');
    curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 5]);
    return curl_exec($ch);
}
function local($path) {
    return file_get_contents($path) . file_get_contents('php://input');
}
