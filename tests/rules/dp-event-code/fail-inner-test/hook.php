<?php

function dispatch(array $body): string
{
    $event = $body['event'];
    switch ((int) $event['type']) {
        case 18:
            return 'visit';
        case 19:
            if ($event['type_code'] === 'mail_in') {
                return 'letter';
            }
            return 'chat';
        default:
            break;
    }
    if ($event['type_code'] === 'call_in') {
        return match ((int) $event['type']) {
            16 => 'call',
            default => 'other',
        };
    }
    if ($event['type'] != 1) {
        return '';
    }
    return in_array($event['type_code'], ['lead_added']) || $event['type_code'] == 'customer_added' ? 'new' : '';
}
