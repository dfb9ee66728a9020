<?php

class Sorting
{
    private const COLUMNS = ['title' => 'Title', 'count' => 'Count'];
    private array $ways = ['asc' => 1, 'desc' => 1];

    public function run(PDO $db, string $table)
    {
        $names = array_flip(['title', 'count']);
        $by = $_GET['by'];
        $way = $_GET['way'];
        $then = $_GET['then'];
        $last = $_GET['last'];
        if (!isset(self::COLUMNS[$by], $this->ways[$way])) {
            return null;
        }
        if (!isset($names[$then]) || !isset(Tables::ALL[$table][$last])) {
            return null;
        }
        $group = $_GET['group'];
        if (!isset(array_fill_keys(array_keys(self::COLUMNS), true)[$group])) {
            $group = 'title';
        }
        return $db->query("SELECT * FROM stock ORDER BY $by $way, $then, $last");
    }
}
