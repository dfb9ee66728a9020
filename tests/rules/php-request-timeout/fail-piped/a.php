<?php
$rows = 'https://acme.io/stock' |> file_get_contents(...) |> json_decode(...);
