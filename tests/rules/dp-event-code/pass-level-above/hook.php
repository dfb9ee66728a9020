<?php
$body = json_decode((string) file_get_contents('php://input'), true);
$stage = (int) $body['event']['data']['status_id'];
$type = $body['event']['type'] ?? null;
