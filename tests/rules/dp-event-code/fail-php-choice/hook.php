<?php

$event = json_decode((string) file_get_contents('php://input'), true)['event'] ?? [];
$code = is_string($event['type_code'] ?? null) ? $event['type_code'] : '';
if ($code === 'lead_stage_changed') {
    http_response_code(200);
}
$kind = (string) ($event['type_code'] ?? '');
if ($kind === 'deal_added') {
    http_response_code(200);
}
$way = empty($event['data']) ? null : $event['data']['direction_of_movement'];
switch ($way) {
    case 'left_trigger':
        http_response_code(204);
}
