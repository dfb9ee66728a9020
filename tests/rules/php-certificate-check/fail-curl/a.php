<?php
function ask($url) {
  $curl = curl_init($url);
  curl_setopt($curl, CURLOPT_TIMEOUT, 5);
  curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
  curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 0);
  return curl_exec($curl);
}
$curl = curl_init();
curl_setopt_array($curl, [CURLOPT_URL => 'https://acme.io', CURLOPT_TIMEOUT => 3, CURLOPT_SSL_VERIFYPEER => FALSE]);
