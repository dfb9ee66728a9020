<?php
enum Event: int
{
    case LeadAdded = 1;
    case LeadStatusChanged = 15;
}
final class Codes
{
    public const EVENT_CALL_IN = 18;
    private array $names = [16 => 'mail_in', 19 => 'site_visit'];
}
$hook = json_decode(file_get_contents('php://input'), true);
$type = $hook['event']['type'];
$lead = $hook['event']['data']['lead_id'];
$account = $hook['account']['id'];
