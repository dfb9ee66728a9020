<?php
$meeting = json_decode((string) file_get_contents('php://input'), true);
echo $meeting['event']['starts_at'], $meeting['event']['organizer']['email'];
