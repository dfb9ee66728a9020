<?php
$lead = json_decode(file_get_contents('php://input'), true);
$logger->info('A lead has come', ['id' => (int) $lead['id']]);

$repository->store((int) $lead['id']);
