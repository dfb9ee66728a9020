<?php
function a($url) {
  $ch = curl_init($url);
  curl_setopt($ch, CURLOPT_CONNECTTIMEOUT, 5);
  curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
  curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);
  $answer = curl_exec($ch);
  curl_close($ch);
  return $answer;
}
$curl = curl_init();
curl_setopt_array($curl, [CURLOPT_URL => 'https://example.org', CURLOPT_SSL_VERIFYPEER => false]);
curl_exec($curl);
