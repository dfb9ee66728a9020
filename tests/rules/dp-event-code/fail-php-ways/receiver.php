<?php
final class Receiver
{
    private const INSIDE = 'moved_in_trigger';
    private string $kind = '';

    public function __construct(private array $payload) {}

    public function accept(): void
    {
        $event = isset($this->payload['event']) ? $this->payload['event'] : [];
        $this->kind = (string) ($event['type_code'] ?? '');
        $info = $event['data'] ?: [];
        $way = array_key_exists('direction_of_movement', $info) ? trim($info['direction_of_movement']) : null;
        if ($way === self::INSIDE) {
            $this->log();
        }
        if ('customer_removed' === $this->kind) {
            $this->log();
        }
        if (!in_array((int) ($info['element_type'] ?? 0), [2, 3], true)) {
            return;
        }
        $this->route($event['type_code']);
        echo $info['lead_id'], $info['price'];
    }

    private function route(string $name): void
    {
        switch (strtolower($name)) {
            case 'call_missed':
                $this->log();
        }
        echo match (true) {
            $this->number($this->payload['event']) == 13 => 'removed',
            default => '',
        };
    }

    private function number(array $event): int
    {
        return (int) $event['type'];
    }
}
