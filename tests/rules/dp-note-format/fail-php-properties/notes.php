<?php
function tell(int $lead, string $said): void
{
    $note = new stdClass();
    $note->element_id = $lead;
    $note->note_type = 25;
    $note->text = json_encode(['message' => $said, 'service' => 'Acme']);
    send($note);
    $late = (object) ['text' => 'Delivered'];
    $late->note_type = 25;
    $late->text = 'Delivered';
    send($late);
}
