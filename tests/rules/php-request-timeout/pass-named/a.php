<?php
final class Stock
{
    public function read(): string
    {
        return file_get_contents('https://acme.io/stock', context: $this->context);
    }

    public function open()
    {
        return fopen('https://acme.io/stock', 'r', context: $this->context);
    }

    public function ask()
    {
        $socket = fsockopen('acme.io', 80, timeout: 5);
        $other = stream_socket_client(timeout: 3, address: 'tcp://acme.io:80');
        $any = fsockopen(...$this->server);
        return [$socket, $other, $any];
    }
}
