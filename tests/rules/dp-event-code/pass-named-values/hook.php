<?php

namespace Acme\Pipeline;

define('ELEMENT_LEAD', 2);
const ELEMENT_CUSTOMER = 12;
const OTHER = 99;

enum Way: string
{
    case To = 'went_to_trigger';
    case Within = 'went_in_trigger';
    case Unknown = 'unknown';
}

enum Kind: int
{
    case Lead = 2;
    case Customer = 12;
    case None = 0;

    public static function of(array $data): self
    {
        return self::tryFrom((int) ($data['element_type'] ?? 0)) ?? Kind::None;
    }
}

final class Hook
{
    public static function describe(array $body): string
    {
        $event = $body['event'];
        $way = Way::tryFrom($event['data']['direction_of_movement'] ?? '') ?? Way::Unknown;
        if ($way === Way::Unknown) {
            return '';
        }
        $reply = match (strlen((string) $event['type_code'])) {
            OTHER => 'long',
            default => 'short',
        };
        switch ((int) $event['data']['element_type']) {
            case ELEMENT_LEAD:
                return $reply;
            case ELEMENT_CUSTOMER:
                return 'customer';
        }
        return match ($way) {
            Way::To, Way::Within => 'moved',
            default => (string) OTHER,
        };
    }
}
