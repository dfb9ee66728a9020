<?php
function send(string $url, bool $strict): string {
  $curl = curl_init($url);
  curl_setopt($curl, CURLOPT_TIMEOUT, 5);
  foreach ([CURLOPT_HEADER, CURLOPT_FOLLOWLOCATION] as $name) {
    curl_setopt($curl, $name, false);
  }
  foreach ([CURLOPT_SSL_VERIFYPEER => true, CURLOPT_SSL_VERIFYHOST => 2] as $name => $value) {
    curl_setopt($curl, $name, $value);
  }
  $check = false;
  $check = $strict || getenv('STRICT') !== '0';
  curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $check);
  curl_setopt_array($curl, array_fill_keys([CURLOPT_HEADER, CURLOPT_VERBOSE], false));
  return (string) curl_exec($curl);
}
