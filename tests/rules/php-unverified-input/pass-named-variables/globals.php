<?php

foreach (['lead', 'limit'] as $name) {
    $$name = 0;
}

$key = $_GET['key'];
if (in_array($key, ['lead', 'limit'], true)) {
    $$key = 1;
    $GLOBALS[$key] = 2;
}
