<?php

namespace Acme\Pipeline;

define('ELEMENT_LEAD', 2);
define('ELEMENT_CONTACT', 1);

enum Way: string
{
    case To = 'went_to_trigger';
    case Back = 'went_back_trigger';
}

enum Kind: int
{
    case Lead = 2;
    case Customer = 3;
}

final class Hook
{
    private const MOVED = 'lead_moved';

    public static function describe(array $body): string
    {
        $event = $body['event'];
        $way = Way::tryFrom($event['data']['direction_of_movement'] ?? '');
        $text = match ($way) {
            Way::To => 'forward',
            Way::Back => 'back',
            default => '',
        };
        switch ($event['type_code']) {
            case self::MOVED:
                return 'moved' . $text;
        }
        if (in_array($event['data']['element_type'], [ELEMENT_LEAD, ELEMENT_CONTACT], true)) {
            return 'known';
        }
        return (int) $event['data']['element_type'] === Kind::Customer->value ? 'customer' : '';
    }
}
