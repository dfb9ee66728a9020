<?php
final class Stock
{
    public function __construct(private Caller $caller, private int $timeout) {}

    public function rows()
    {
        return $this->caller->ask(new \GuzzleHttp\Client(), 'https://acme.io/stock', $this->timeout);
    }
}
