<?php
define('AMO_CLIENT_SECRET', 'kT4vB8nQ2xW6mZ0pR3sL7dF1hJ5gYc9e');
$config = ['api_key' => '7d3f90ab15ce4826f0b9'];
$config['password'] = 'Zx-91!kPq';
curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-Api-Key: 19f4c07ab6de5328f1c0']);
curl_setopt($ch, CURLOPT_USERPWD, 'x');
$auth = base64_encode('robot:Zx-91!kPq');
$token = getenv('BOT_TOKEN') ?: '6120938475:AAF7k2PqLmZ0xWv9RtYb3NcHs5DgJe8UoQa';
