<?php

$text = ['text' => $message, 'service' => 'Acme'];
$notes = [
    ['element_id' => $lead, 'note_type' => 25, 'text' => json_encode($text)],
    ['element_id' => $lead, 'note_type' => 'service_message', 'params' => $text],
    ['element_id' => $lead, 'note_type' => 4, 'text' => ['a' => 1]],
];
