<?php

declare(strict_types=1);

const ORDERS = ['asc', 'desc'];

function sorted(\PDO $db, string $order, string $by): array
{
    $way = in_array($order, ORDERS, true) ? $order : 'asc';
    $column = $by === 'count' ? $by : 'title';

    return $db->query('SELECT title FROM stock ORDER BY ' . $column . ' ' . $way)->fetchAll();
}

echo json_encode(sorted(new \PDO('sqlite::memory:'), (string) $_GET['order'], (string) $_GET['by']));
