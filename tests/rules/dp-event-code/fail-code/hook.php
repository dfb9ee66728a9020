<?php
$event = $_POST['event'];
if ($event['type_code'] === 'lead_status_change') {
    send($event);
}
if ('mail_out' == $_POST['event']['type_code']) {
    send($event);
}
switch ($event['type_code']) {
    case 'lead_added':
        break;
    case 'lead_deleted':
        break;
}
