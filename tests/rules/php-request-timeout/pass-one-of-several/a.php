<?php
use GuzzleHttp\Client;

final class Stock
{
    private const QUICK = ['timeout' => 2];
    private Client $http;

    public function __construct(?Client $other = null)
    {
        $this->http = new Client(['base_uri' => 'https://acme.io']);
    }

    public function rows(): string
    {
        return (string) $this->http->get('/stock', ['timeout' => 4])->getBody();
    }

    public function save(array $row): void
    {
        $this->http->put('/stock', ['json' => $row] + self::QUICK);
    }
}

final class Prices
{
    private Client $http;

    public function __construct()
    {
        $this->http = new Client(['base_uri' => 'https://acme.io', 'connect_timeout' => 2, 'timeout' => 5]);
    }

    public function rows(): string
    {
        return (string) $this->http->get('/prices', ['timeout' => 60])->getBody();
    }

    public function one(int $id): string
    {
        return (string) $this->http->get('/prices/' . $id)->getBody();
    }
}

function rates(Client $given): array
{
    $http = new Client(['timeout' => 3]);
    $context = stream_context_create(['http' => ['timeout' => 3]]);

    return [$http->get('https://acme.io/1'), $given->get('https://acme.io/2'),
        file_get_contents('https://acme.io/3', false, $context), file_get_contents(__DIR__ . '/rates.json')];
}
