<?php
enum Step: int
{
    case LeadAdded = 2;
    case MailIn = 3;
}
$hook = json_decode(file_get_contents('php://input'), true);
$lead = $hook['event']['data']['id'];
$account = $hook['account_id'];
$other = ['account' => ['id' => 1]];
$id = $other['account']['id'];
