<?php
return [
    'start' => curl_init(...),
    'read' => file_get_contents(...),
    'file' => __DIR__ . '/stock.json' |> file_get_contents(...),
];
