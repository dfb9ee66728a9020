<?php
const HOST = 'https://acme.io';

final class Stock
{
    private const URL = HOST . '/stock/';
    private string $address = 'https://acme.io/' . 'a' . '/b' . '/c' . '/d' . '/e';

    public function one(int $id): string
    {
        return file_get_contents(self::URL . $id);
    }

    public function two(): string
    {
        return file_get_contents($this->address);
    }

    public function three(int $id): string
    {
        $url = __DIR__ . '/stock.json';
        $url = sprintf('https://acme.io/%d', $id);
        return file_get_contents($url);
    }
}
