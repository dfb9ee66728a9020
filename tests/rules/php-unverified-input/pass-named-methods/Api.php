<?php

namespace App\Http\Controllers;

use App\Models\Stock;
use Illuminate\Http\Request;

final class Api
{
    private const METHODS = ['rows' => 'rows', 'one' => 'one'];

    public function run(): mixed
    {
        $names = [$this->field, $_POST['do']];
        $this->count($names);

        return $this->{self::METHODS[$_GET['event']] ?? 'rows'}();
    }

    public function rows(Request $request): mixed
    {
        $request->validate(['least' => ['required', 'integer']]);

        return Stock::whereRaw("count > {$request->query('least')}")->get();
    }

    public function own(Request $request): mixed
    {
        return Stock::whereRaw("account = {$request->user()->account} AND id = {$this->id()}")->get();
    }

    private function id(): int
    {
        return (int) $_GET['id'];
    }
}
