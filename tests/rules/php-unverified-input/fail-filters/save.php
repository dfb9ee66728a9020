<?php

$input = filter_input_array(INPUT_POST, FILTER_UNSAFE_RAW);
$path = sprintf('%s/settings/%s.json', __DIR__, $input['account']);
file_put_contents($path, '{}');

echo filter_input(INPUT_GET, 'title', FILTER_DEFAULT);

$all = filter_input_array(INPUT_GET, ['a' => FILTER_DEFAULT, 'b' => ['filter' => FILTER_UNSAFE_RAW]]);
echo $all['b'];

$name = filter_var($_COOKIE['name']);
echo $name;
