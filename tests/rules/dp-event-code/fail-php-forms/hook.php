<?php
$hook = json_decode(file_get_contents('php://input'), true);
$code = $hook['event']['type_code'] ?? null;
if (in_array($code, ['lead_added', 'incoming_mail'], true)) { one(); }
$table = ['lead_added' => 'a', 'deal_added' => 'b'];
$name = $table[$code];
echo match ($code) { 'chat', 'chat_in' => 1, 'site_visit' => 2, default => 0 };
switch ($code) { case 'call_out': two(); }
['direction_of_movement' => $way] = $hook['event']['data'];
if ($way === 'went_in_trigger') { three(); }
if ($hook['event']['data']['element_type'] === 1) { four(); }
$body = json_decode($raw);
if ($body->event->type == 15) { five(); }
$text = $hook['action']['settings']['message'];
$lead = $hook['event']['id'];
