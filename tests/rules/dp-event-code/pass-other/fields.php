<?php
$field = ['type_code' => 'text'];
if ($field['type_code'] === 'text') {
    send($field);
}
