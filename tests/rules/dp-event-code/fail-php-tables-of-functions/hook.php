<?php
function known(array $body): bool
{
    $codes = ['lead_added'];
    return in_array($body['event']['type_code'], $codes, true);
}

function other(array $body): bool
{
    $codes = ['lead_moved'];
    return in_array($body['event']['type_code'], $codes, true);
}

final class First
{
    private array $map = ['red' => 1];
}

final class Second
{
    private array $map = ['lead_called' => 'call'];

    public function way(array $body): string
    {
        return $this->map[$body['event']['type_code']];
    }
}
