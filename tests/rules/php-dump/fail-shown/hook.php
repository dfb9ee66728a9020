<?php
$lead = json_decode(file_get_contents('php://input'), true);
var_dump($lead);

$repository->store((int) $lead['id']);
