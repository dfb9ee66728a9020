<?php

use Illuminate\Http\Request;

class StockController
{
    public function index(Request $request)
    {
        return DB::select('select * from stock where title like "%' . $request->input('q') . '%"');
    }

    public function page(\Symfony\Component\HttpFoundation\Request $asked)
    {
        echo '<h1>' . $asked->query->get('title') . '</h1>';
    }

    public function remove()
    {
        $name = request('file');
        unlink(__DIR__ . '/cache/' . $name);
        Stock::query()->orderByRaw(request()->get('order'));
    }
}
