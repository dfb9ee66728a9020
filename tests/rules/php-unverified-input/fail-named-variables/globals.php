<?php

foreach ($_POST as $name => $value) {
    $$name = $value;
}

$key = $_GET['key'];
${$key} = 1;
$GLOBALS[$key] = 2;
