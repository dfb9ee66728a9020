<?php
use GuzzleHttp\Client;
$client = new Client(['base_uri' => 'https://example.org', 'timeout' => 5.0, 'verify' => true]);
