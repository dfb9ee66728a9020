<?php
$body = json_decode(file_get_contents('php://input'), true);
if ($body['event']['type'] === 'message' && $body['event']['channel'] === 'C1') {
    reply($body['event']['user'], $body['event']['data']['text']);
}
$app = require 'config.php';
$timeout = $app['action']['timeout'] ?? $app['action']['settings']['timeout'];
