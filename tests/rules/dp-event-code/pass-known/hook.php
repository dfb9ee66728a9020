<?php
$event = $_POST['event'];
if ($event['type_code'] === 'lead_added' && $event['data']['direction_of_movement'] == 'went_from_trigger') {
    send($event);
}
