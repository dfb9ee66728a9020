<?php
$hook = json_decode((string) file_get_contents('php://input'), true);
if (!isset($hook['event']['type'], $hook['event']['data']['id'])) {
    exit;
}
echo $hook['account']['subdomain'] . '.amocrm.ru';
