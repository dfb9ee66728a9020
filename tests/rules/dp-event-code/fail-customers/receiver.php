<?php

namespace Acme;

final class Receiver
{
    private const CUSTOMER = 12;

    public function run(array $body): void
    {
        $event = $body['event'];
        $data = $event['data'];
        switch ($data['element_type']) {
            case 2:
                $this->lead($data['direction_of_movement'] === 'went_in_trigger');
                break;
            case 12:
                $this->customer($data['direction_of_movement'] === 'went_to_trigger');
                break;
        }
        if ($event['type_code'] === 'customer_added' && $data['direction_of_movement'] === 'went_in_trigger') {
            $this->customer(true);
        }
        if ((int) $data['element_type'] === self::CUSTOMER) {
            $this->note('seen');
            if ($data['direction_of_movement'] !== 'went_from_trigger') {
                $this->note('gone');
            }
        }
        foreach ([$data['element_type']] as $type) {
            $this->note((string) $type);
        }
    }

    public function last(array $event): bool
    {
        if (!isset($event['data']) || $event['type'] !== 21) {
            $this->note('other');
            return false;
        }
        return $event['data']['direction_of_movement'] === 'went_to_trigger';
    }
}
