<?php

$data = json_decode(file_get_contents('php://input'), true);
$sort = $_GET['sort'];
if (!isset($data[$sort], $_GET['sort'])) {
    exit;
}
$db->query("SELECT title FROM stock ORDER BY $sort");
