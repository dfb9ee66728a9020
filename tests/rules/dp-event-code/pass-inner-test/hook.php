<?php

function dispatch(array $body): string
{
    $event = $body['event'];
    switch ((int) $event['type']) {
        case 16:
        case 17:
            if ($event['type_code'] === 'mail_in') {
                return 'letter';
            }
            return 'call';
        case 18:
            log_visit($event);
        case 19:
            if ($event['type_code'] === 'site_visit') {
                return 'visit';
            }
            break;
        case 1:
            if ($event['type_code'] !== 'site_visit') {
                return 'lead';
            }
            break;
    }
    if ($event['type'] == 14) {
        return 'moved';
    }
    if ($event['type_code'] === 'lead_added' && $event['type'] === 1) {
        return 'new';
    }
    return match ((int) $event['type']) {
        14, 15 => $event['type_code'] === 'lead_status_changed' ? 'moved' : 'appeared',
        20 => 'customer',
        default => $event['type_code'] === 'chat' ? 'chat' : '',
    };
}
