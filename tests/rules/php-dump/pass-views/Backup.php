<?php

use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Collection;

class Backup
{
    public function run(array $all, Schema $schema): void
    {
        $this->dump();
        $this->table->dump();
        $schema->dump();
        $schema->make()->dump()->save();
        Cache::get('backup')->dump();
        collect($all)->first()->dump();
        collect($all)->get('mysql')->dump();
        $last = collect($all)->last();
        $last->dump();
    }

    public function all(Collection $rows): void
    {
        $tables = collect($rows);
    }

    public function one($rows, $tables): void
    {
        $rows->dump();
        $tables->dump();
    }

    private function dump(): void
    {
        file_put_contents('a.sql', 'x');
    }
}

$backup = new Backup();
$backup->dump();
