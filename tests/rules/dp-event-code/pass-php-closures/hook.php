<?php
$body = json_decode((string) file_get_contents('php://input'), true);
$type = (string) ($body['event']['type_code'] ?? '');
$added = static fn (string $code): bool => $code === 'lead_added';
$state = static fn (string $code): bool => $code === 'in_work';
$other = function ($code, $kind) { return $kind === 'own'; };
http_response_code($added($type) ? 202 : 200);
$code = $body['action']['settings']['widget']['settings']['code'] ?? '';
header('X-State: ' . ($code === 'shown' || $state('a') || $other($type, 'own') ? 'yes' : 'no'));
