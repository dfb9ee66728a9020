<?php
add(['note_type' => 25, 'text' => json_encode(['text' => $text, 'service' => 'Acme'])]);
add(['note_type' => 4, 'text' => 'Sent']);
add(['note_type' => 25, 'text' => $text]);
