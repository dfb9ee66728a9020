<?php
final class Receiver
{
    private const ENTERED = 'went_to_trigger';

    public function accept(array $payload): void
    {
        $event = is_array($payload['event'] ?? null) ? $payload['event'] : [];
        $data = $event['data'] ?? [];
        $way = isset($data['direction_of_movement']) ? $data['direction_of_movement'] : '';
        if ($way === self::ENTERED && ($event['type_code'] ?? null) === 'lead_status_changed') {
            echo $data['pipeline_id'], $data['status_id'], $event['time'], $payload['account_id'];
        }
        $settings = $payload['action']['settings']['widget']['settings'] ?? [];
        if ($settings['mode'] === 'went_into_trigger') {
            echo $settings['direction'];
        }
        $code = $event['type_code'] ?? '';
        $code = self::LABELS[$code] ?? '';
        if ($code === 'Новая сделка') {
            echo $code;
        }
    }

    private const LABELS = ['lead_added' => 'Новая сделка', 'chat' => 'Чат'];

    public function other(string $code, array $row): bool
    {
        return $code === 'anything' || $row['type'] == 77 || $row['element_type'] === 4;
    }
}
