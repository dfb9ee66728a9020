<?php
$curl = curl_init('https://acme.io');
curl_setopt_array(options: [CURLOPT_RETURNTRANSFER => true], handle: $curl);
curl_exec($curl);

$socket = fsockopen(port: 80, hostname: 'acme.io');

function read(): string
{
    $context = stream_context_create(options: ['http' => ['method' => 'GET']]);
    return file_get_contents(context: $context, filename: 'https://acme.io/stock');
}

function open()
{
    return fopen(mode: 'r', filename: 'https://acme.io/stock');
}
