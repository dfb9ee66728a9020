<?php
$curl = curl_init('https://acme.io');
curl_setopt_array($curl, [CURLOPT_TIMEOUT => 3, CURLOPT_SSL_VERIFYPEER => true, CURLOPT_SSL_VERIFYHOST => 2]);
$client = new GuzzleHttp\Client(['timeout' => 5, 'verify' => '/etc/ssl/acme.pem']);
