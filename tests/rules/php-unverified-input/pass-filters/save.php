<?php

$input = filter_input_array(INPUT_POST, ['account' => FILTER_VALIDATE_INT, 'mail' => FILTER_VALIDATE_EMAIL]);
file_put_contents(__DIR__ . '/settings/' . $input['account'] . '.json', '{}');

echo filter_input(INPUT_GET, 'title', FILTER_SANITIZE_FULL_SPECIAL_CHARS);
echo filter_input_array(INPUT_GET, $rules)['a'];

$mail = filter_var($_POST['mail'], FILTER_VALIDATE_EMAIL);
echo $mail;
