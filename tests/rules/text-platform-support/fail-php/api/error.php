<?php
function fail(string $reason): void
{
    echo json_encode(['error' => 'Contact amoCRM support: ' . $reason]);
}
