<?php

$notes = [
    ['element_id' => $lead, 'note_type' => 25, 'text' => ['text' => $message, 'service' => 'Acme']],
    ['element_id' => $lead, 'note_type' => 25, 'text' => array('message' => $message)],
];
