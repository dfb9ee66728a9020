<?php

const PAGE = ' LIMIT %2$u OFFSET %1$u';

function rows(PDO $db, string $table): array
{
    $page = sprintf(PAGE, $_GET['from'], $_GET['size']);
    $way = ($_GET['way'] ?? 'up') === 'down' ? 'DESC' : 'ASC';
    $by = ($_GET['by'] ?? '') === 'count' ? $_GET['by'] : 'title';
    $day = vsprintf("%04d-%'02d", [$_GET['year'], $_GET['month']]);

    return $db->query("SELECT title FROM stock WHERE day = '$day' ORDER BY $by $way" . $page)->fetchAll();
}

printf('%d rows, %.2f%%', $_GET['size'], $_POST['share']);
