<?php

namespace App\Services;

use App\Models\{Lead, Stock};
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Support\Str;

final class Rows
{
    public function all(): mixed
    {
        $query = Stock::query()->with('prices');
        $query->dump();

        return Lead::where('open', true)->orderBy('id')->dump()->pluck('id');
    }

    public function scope(Builder $query): Builder
    {
        return $query->dump();
    }

    public function sql(object $query): string
    {
        $query->dumpRawSql();

        return Str::of('stock')->dump()->upper();
    }
}
