<?php

function remember(array $event): void
{
    file_put_contents(__DIR__ . '/hook.log', date('c') . ' ' . var_export($event, true) . "\n", FILE_APPEND | LOCK_EX);
}
