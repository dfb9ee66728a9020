<?php
final class Stock
{
    public function one(): string
    {
        $url = 'https://acme.io/stock';
        $url = __DIR__ . '/stock.json';
        return file_get_contents($url);
    }

    public function two(string $url): string
    {
        return file_get_contents($url);
    }
}

final class Links
{
    private const FILE = 'https://acme.io/stock';
    private const SELF = self::SELF . '/';

    public function show(): string
    {
        return self::FILE . file_get_contents(self::SELF);
    }
}

final class Files
{
    private const FILE = __DIR__ . '/stock.json';

    public function read(): string
    {
        return file_get_contents(self::FILE);
    }
}
