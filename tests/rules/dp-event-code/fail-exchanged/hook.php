<?php
$event = hook()['event'];
echo match ((int) $event['type']) {
    21 => 'customer_added',
    20 => 'customer_period_changed',
    default => 'other',
};
