<?php

use Illuminate\Http\Request;

class StockController
{
    public function part(Request $request)
    {
        $request->validate(['title' => 'required|alpha_num', 'items.*.id' => 'int']);
        echo $request->input('title');
        echo $request->input('items.0.id');
        array_map(function ($one) use ($request) {
            echo $request->input('title');
        }, [1]);
    }

    public function rules(Request $request)
    {
        $this->validate($request, $this->rules);
        echo $request->input('title');
    }

    public function made(Request $request)
    {
        Validator::make($request->all(), ['title' => 'alpha_num'])->validate();
        echo $request->get('title');
    }

    public function own(Request $request)
    {
        (new StockValidator($request))->run();
        echo $request->get('title');
    }
}
