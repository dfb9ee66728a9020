<?php

use Illuminate\Http\Request;

class HelpedController
{
    public function helped(Request $request)
    {
        $this->readTitle($request);
        echo $request->input('title');
    }

    public function named(Request $request)
    {
        $this->validateTitle($request);
        echo $request->input('title');
    }

    public function ruled(Request $request)
    {
        $this->validateWith($request, ['title' => 'alpha_num']);
        echo $request->input('title');
    }

    public function function_of_laravel(Request $request)
    {
        validator($request->all(), ['title' => 'alpha_num'])->validate();
        echo $request->input('title');
    }

    private function readTitle(Request $request)
    {
        $request->validate(['title' => 'alpha_num']);
    }

    private function validateTitle(Request $request)
    {
        $this->validate($request, ['title' => 'alpha_num']);
    }
}
