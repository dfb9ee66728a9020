<?php
function colours(): array
{
    $codes = ['red', 'blue'];
    return $codes;
}

function known(array $body, array $codes): bool
{
    return in_array($body['event']['type_code'], $codes, true);
}

function loaded(array $body): bool
{
    $codes = load();
    return in_array($body['event']['type_code'], $codes, true);
}
