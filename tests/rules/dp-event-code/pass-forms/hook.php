<?php
$hook = json_decode(file_get_contents('php://input'), true);
$type = $hook['event']['type'];
if ($type === 1 || $type === 14 || $type === 16) { one($type); }
$lead = $hook['event']['data']['id'];
$text = $hook['action']['settings']['widget']['settings']['message'];
if ($hook['event']['data']['element_type'] == 2) { two($lead . $text . $hook['subdomain']); }
echo match ($type) { 17 => 'call', 20, 21 => 'customer', default => '' };
$note = ['element_type' => 1, 'type' => 99];
if ($note['element_type'] === 1) { three(); }
$request['action'] = 'save';
