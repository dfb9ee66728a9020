<?php
$secret = getenv('CLIENT_SECRET');
$config = ['token' => $_ENV['TOKEN'], 'api_key' => 'settings_api_key_2', 'password' => 'password'];
define('TOKEN_FILE', __DIR__ . '/token_storage_2024.json');
$auth = base64_encode($login . ':' . $password);
$url = "https://$user:$password@$host/";
