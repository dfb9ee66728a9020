<?php
function own_settings(string $json): array
{
    $hook = json_decode($json);
    return (array) ($hook->action->widget->settings ?? []);
}
function shorter(array $body): array
{
    ['action' => $action] = $body;
    return $action['settings']['settings']['widget'];
}
