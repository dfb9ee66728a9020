<?php

$event = json_decode((string) file_get_contents('php://input'), true)['event'] ?? [];
$code = is_string($event['type_code'] ?? null) ? $event['type_code'] : '';
if ($code === 'lead_added') {
    http_response_code(200);
}
$known = in_array($event['type_code'] ?? '', ['lead_added', 'mail_in'], true) ? 'yes' : 'no';
if ($known === 'yes') {
    http_response_code(200);
}
$label = label($event['type_code'] ?? '');
if ($label === 'A lead was added') {
    http_response_code(200);
}
