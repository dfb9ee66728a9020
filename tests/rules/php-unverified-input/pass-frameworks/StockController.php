<?php

use Illuminate\Http\Request;

class StockController
{
    public function index(Request $request)
    {
        return DB::select('select * from stock where title like ?', [$request->input('q')]);
    }

    public function page(Request $request)
    {
        $request->validate(['title' => 'required|alpha_num']);
        echo $request->input('title');
    }

    // The class of the request has its rules.
    public function save(StoreStockRequest $request)
    {
        echo $request->input('title');
    }

    public function number(Request $request, Cart $cart)
    {
        echo (int) $request->get('count');
        echo $cart->get('total');
    }
}
