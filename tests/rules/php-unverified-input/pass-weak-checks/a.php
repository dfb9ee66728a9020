<?php

function sorted(PDO $db): array
{
    $by = $_POST['by'];
    if ($by !== 'title' && $by !== 'count') {
        error_log('unknown column');
        $by = 'title';
    }
    $way = $_POST['way'];
    if (!in_array($way, ['asc', 'desc'], true)) {
        error_log('unknown order');
        throw new DomainException();
    }

    return $db->query("SELECT title FROM stock ORDER BY $by $way")->fetchAll();
}

$table = $_GET['table'];
if (!in_array($table, ['stock', 'prices'], true)) {
    error_log('unknown table');
} else {
    $db->query('SELECT * FROM ' . $table);
}

$kind = $_GET['kind'];
if (!ctype_alpha($kind)) {
    refuse('kind');
}
$db->query('SELECT * FROM ' . $kind);

$hook = json_decode(file_get_contents('php://input'), true);
if (!is_array($hook)) {
    exit;
}
$rows->insert($hook);
file_put_contents('php://stderr', $hook['event']);
if (is_string($hook['code']) && preg_match('/^\w+$/D', $hook['code'])) {
    $db->query("SELECT title FROM stock WHERE code = '{$hook['code']}'");
}

if (preg_match('/[^\w-]/', $_POST['old'])) {
    exit;
}
unlink('/var/stock/' . $_POST['old']);
if (!preg_match('/[^0-9]/', $_POST['code'])) {
    $db->exec('DELETE FROM codes WHERE code = ' . $_POST['code']);
}

if (ctype_digit($_GET['page']) && in_array($_GET['by'], ['title', 'count'], true)) {
    $db->query("SELECT title FROM stock ORDER BY {$_GET["by"]} LIMIT $_GET[page]");
}
