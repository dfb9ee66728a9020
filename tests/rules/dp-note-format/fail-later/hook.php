<?php
$note = array('note_type' => 25);
$note['text'] = 'Done';
