<?php

$sort = match ($_GET['sort'] ?? '') {
    'title', 'count' => $_GET['sort'],
    default => 'title',
};
$order = match (true) {
    in_array($_GET['order'], ['asc', 'desc'], true) => $_GET['order'],
    default => 'asc',
};
$db->query("SELECT title FROM stock ORDER BY $sort $order");
