<?php
$note = ['note_type' => 25];
$note['text'] = json_encode(['text' => 'Done', 'service' => 'Clock']);
