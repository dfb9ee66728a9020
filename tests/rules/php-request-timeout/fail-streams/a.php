<?php
use GuzzleHttp\Client;
$a = file_get_contents('https://example.org/' . $id);
$url = "http://example.org/$id";
$b = fopen($url, 'r');
$client = new Client(['base_uri' => 'https://example.org', 'verify' => false]);
