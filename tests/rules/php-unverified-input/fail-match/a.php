<?php

$sort = match ($_GET['mode'] ?? '') {
    'title' => $_GET['sort'],
    default => 'title',
};
$db->query("SELECT title FROM stock ORDER BY $sort");
$key = match ($_GET['key']) {
    'id' => 'id',
    default => $_GET['key'],
};
$db->query("SELECT title FROM stock ORDER BY $key");
