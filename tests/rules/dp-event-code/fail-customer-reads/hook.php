<?php

function describe(array $hook): array
{
    $data = $hook['event']['data'];
    switch ($data['element_type']) {
        case 2:
            return ['way' => $data['direction_of_movement']];
        case 12:
            return ['way' => $data['direction_of_movement'], 'id' => $data['id']];
    }
    return $hook['event']['type'] == 20 ? [] : [$data['id']];
}
