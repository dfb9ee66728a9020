<?php
$body = json_decode(file_get_contents('php://input'), true);
$repository->save($body['account_id'], $body['leads']['add'][0]);
extract($_POST);
$input = fopen('php://input', 'r');
