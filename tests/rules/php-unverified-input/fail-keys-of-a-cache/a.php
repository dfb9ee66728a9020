<?php

class Stock
{
    private array $rows = [];

    public function row(PDO $db)
    {
        $id = $_GET['id'];
        if (!isset($this->rows[$id])) {
            $this->rows[$id] = $db->query("SELECT * FROM stock WHERE id = $id");
        }
        return $this->rows[$id];
    }

    public function rows(PDO $db, array $all)
    {
        $seen = ['first' => true];
        $id = $_GET['id'];
        if (!isset($seen[$id])) {
            $seen[$id] = $db->query("SELECT * FROM stock WHERE id = $id");
        }
        $name = $_GET['name'];
        $known = isset($all[$name]);
        return [$known, $db->query("SELECT * FROM stock WHERE name = '$name'")];
    }
}

function cached(PDO $db)
{
    static $cache = [];
    $id = $_GET['id'];
    if (!isset($cache[$id])) $cache[$id] = $db->query("SELECT * FROM stock WHERE id = $id");
    return $cache[$id];
}
