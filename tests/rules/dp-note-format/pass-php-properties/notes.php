<?php
function tell(int $lead, string $said): void
{
    $note = new stdClass();
    $note->note_type = 25;
    $note->text = json_encode(['text' => $said, 'service' => 'Acme']);
    send($note);
    $plain = new stdClass();
    $plain->note_type = 4;
    $plain->text = 'Delivered';
    send($plain);
    if ($note->note_type == 25) {
        log_note($note->text);
    }
}
