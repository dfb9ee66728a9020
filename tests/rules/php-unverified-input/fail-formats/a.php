<?php

function rows(PDO $db, string $where): array
{
    $page = sprintf('%d, %s', $_GET['from'], $_GET['size']);
    $format = $_GET['format'] ?: '%d';
    $db->exec(sprintf($format, 17));
    $name = ($_GET['name'] ?? '') !== '' ? $_GET['name'] : 'all';
    $db->query('SELECT count FROM stock WHERE title = ' . $name);

    return $db->query('SELECT title FROM stock WHERE ' . $where . ' LIMIT ' . $page)->fetchAll();
}

$part = $_GET['part'] or die();
printf('%-20s|%d', $part, 17);
