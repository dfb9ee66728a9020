<?php

function describe(array $hook): array
{
    $data = $hook['event']['data'];
    if ((int) $data['element_type'] === 12) {
        return ['way' => $data['direction_of_movement'] ?? '', 'id' => $data['id'], 'has' => isset($data['direction_of_movement'])];
    }
    return ['way' => $data['direction_of_movement'], 'id' => $data['id']];
}
