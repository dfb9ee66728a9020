<?php
function a($url) {
  $ch = curl_init($url);
  curl_setopt($ch, CURLOPT_TIMEOUT, 5);
  curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);
  return curl_exec($ch);
}
function b($url) {
  $ch = curl_init();
  $options = [CURLOPT_URL => $url, CURLOPT_TIMEOUT_MS => 900];
  curl_setopt_array($ch, $options);
  return curl_exec($ch);
}
function c($url) {
  $ch = curl_init($url);
  return prepare($ch);
}
function d($url, $options) {
  $ch = curl_init($url);
  curl_setopt_array($ch, $options);
  return curl_exec($ch);
}
class E { function __construct() { $this->ch = curl_init(); } }
$context = stream_context_create(['http' => ['timeout' => 5]]);
$text = file_get_contents('https://example.org/a', false, $context);
$body = file_get_contents('php://input');
$local = file_get_contents(__DIR__ . '/a.json');
