<?php
const STEPS = [14 => 'moved', 15 => 'arrived'];

function step(array $hook): ?string
{
    return STEPS[$hook['event']['type']] ?? null;
}
