<?php

use Illuminate\Http\Request;

class SignedController
{
    public function signed(Request $request)
    {
        $this->validateSignature($request);
        echo $request->input('title');
    }

    public function prepared(Request $request)
    {
        $this->setValidator($request);
        echo $request->input('title');
    }

    public function checked(Request $request)
    {
        $this->validate($request);
        echo $request->input('title');
    }

    public function part(Request $request)
    {
        $this->readCount($request);
        echo $request->input('title');
    }

    private function validate(Request $request)
    {
        return $request->has('sign');
    }

    private function readCount(Request $request)
    {
        $request->validate(['count' => 'int']);
    }
}
