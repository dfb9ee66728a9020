<?php

$allowed = ['title' => 'Title', 'count' => 'Count'];
$sort = $_GET['sort'] ?? '';
if (!isset($allowed[$sort])) {
    exit;
}
$by = isset(Stock::COLUMNS[$_GET['by']]) ? $_GET['by'] : 'title';
$db->query("SELECT title FROM stock ORDER BY $sort $by");
