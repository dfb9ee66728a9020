<?php
$body = json_decode((string) file_get_contents('php://input'), true);
$stage = (int) $body['event']['status_id'];
$customer = $body['event']['customer']['id'] ?? null;
