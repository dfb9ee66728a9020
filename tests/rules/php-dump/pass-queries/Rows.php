<?php

namespace App\Services;

use Acme\Db\Table;
use App\Models\Backup;

final class Rows
{
    public function all(Table $table): mixed
    {
        Backup::of('stock')->to('/var/backups')->dump();
        $table->dump();

        return Table::select('id')->dump('/var/backups/rows.sql');
    }
}
