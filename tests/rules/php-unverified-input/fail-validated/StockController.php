<?php

use Illuminate\Http\Request;

class StockController
{
    public function other(Request $request, Order $order)
    {
        $order->validate(['title' => 'required']);
        echo $request->input('title');
    }

    public function part(Request $request)
    {
        $request->validate(['title' => 'required|alpha_num']);
        echo $request->input('note');
        echo $request->input('title');
    }

    public function late(Request $request)
    {
        echo $request->input('title');
        $request->validate(['title' => 'required|alpha_num']);
    }

    public function named(Request $request)
    {
        $validate = config('validate');
        echo $request->input('title');
    }
}
