<?php
add(['note_type' => 25, 'text' => 'Sent']);
add(array('note_type' => '25', 'text' => json_encode(['text' => $text])));
