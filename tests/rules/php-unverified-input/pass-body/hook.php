<?php
$hook = json_decode(file_get_contents('php://input'), true);
$lead = $hook['event']['data']['id'];
notify($lead . $hook['subdomain']);
$account = filter_var($hook['account_id'], FILTER_VALIDATE_INT);
$repository->save($account);
if (!is_array($hook['leads'])) {
    exit;
}
$repository->save($hook['leads']);
$ch = curl_init('https://' . $hook['subdomain'] . '.amocrm.ru/api/v4/leads');
