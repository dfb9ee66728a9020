<?php

use Illuminate\Http\Request;
use Illuminate\Support\Collection;
use Illuminate\Support\Facades\Http;

function rows(Request $request, Collection $old): array
{
    $request->dump();
    $old->dump('old', $request);
    $rows = collect([1, 2])->filter(fn ($row) => $row > 1);
    $rows->dump();
    collect($rows)->map('intval')->dump()->values();
    return Http::timeout(3)->get('https://api.acme.io/rows')->dump()->json();
}
