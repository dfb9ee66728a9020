<?php
final class Stock
{
    private $a;
    public function __construct() {}
    protected const B = 1;
    function __clone()
    {
    }
}

final class Single
{
    private static ?self $one = null;
    private function __construct() {}
    final protected function __clone() {}
}
