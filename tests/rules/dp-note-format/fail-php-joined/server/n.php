<?php
$a = ['note_type' => 25, 'text' => sprintf('Reserved: %d', $n)];
$b = ['note_type' => 25, 'text' => "Reserved: $n"];
