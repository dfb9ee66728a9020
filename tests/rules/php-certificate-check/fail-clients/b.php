<?php
use GuzzleHttp\Client;
$client = new Client(['timeout' => 5, 'verify' => false]);
$context = stream_context_create(['ssl' => ['verify_peer' => false, 'allow_self_signed' => true]]);
$answer = wp_remote_get('https://acme.io/stock', ['timeout' => 4, 'sslverify' => false]);
$http = Http::timeout(3)->withoutVerifying()->get('https://acme.io/stock');
