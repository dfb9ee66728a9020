<?php
const ERRORS = ['wrong' => 'Wrong password'];
echo ERRORS[$_GET['code'] ?? ''] ?? '';
echo Codes::all[$_GET['code']] ?? '';
echo '<p>' . ['a' => 'x'][$_GET['kind']] . '</p>';
echo texts()[$_GET['text']];
