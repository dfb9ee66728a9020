<?php

namespace Acme;

function moved(array $event): bool
{
    $data = $event['data'];
    if ($data['element_type'] === 12) {
        return customer($data['id']);
    }
    if ($data['element_type'] !== 12 && $data['direction_of_movement'] === 'went_to_trigger') {
        return true;
    }
    if ($data['element_type'] === 12 || $data['direction_of_movement'] === 'went_in_trigger') {
        return false;
    }
    if ($event['type_code'] !== 'customer_added' && $event['type_code'] !== 'customer_period_changed') {
        return $data['direction_of_movement'] === 'went_from_trigger';
    }
    if ($data['element_type'] !== 2 || $data['direction_of_movement'] === 'went_in_trigger') {
        return false;
    }
    return match ($data['element_type']) {
        12 => customer($data['id']),
        2 => $data['direction_of_movement'] === 'went_to_trigger',
        default => false,
    };
}

function customer(int $id): bool
{
    return $id > 0;
}
