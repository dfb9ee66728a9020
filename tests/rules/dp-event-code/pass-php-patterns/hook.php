<?php
$hook = json_decode(file_get_contents('php://input'), true);
$code = $hook['event']['type_code'];
if (preg_match('/^(lead_added|lead_status_changed)$/', $code)) { one(); }
if (preg_match('/^lead_/', $code) || preg_match('/^[a-z_]+$/', $code)) { two(); }
if (preg_match('/^deal|lead$/', $code) || preg_match('/(deal_added)/', $code)) { three(); }
if (preg_match('/^(?!deal_added)$/', $code) || preg_match('/^(deal){2}$/', $code)) { four(); }
if (preg_match('/^(deal_added)$/', $row['kind'])) { five(); }
