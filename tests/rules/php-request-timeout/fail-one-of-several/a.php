<?php
use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions;
use Symfony\Component\HttpClient\HttpClient;

function prices(): array
{
    $http = new Client();
    $list = $http->request('GET', 'https://acme.io/prices', [RequestOptions::TIMEOUT => 3]);
    $rates = $http->request('GET', 'https://acme.io/rates');

    return [$list->getBody(), $rates->getBody()];
}

final class Stock
{
    private $http;

    public function __construct()
    {
        $this->http = HttpClient::create(['headers' => ['Accept' => 'application/json']]);
    }

    public function rows(): array
    {
        return $this->http->request('GET', 'https://acme.io/stock', ['timeout' => 4])->toArray();
    }

    public function save(array $row): int
    {
        return $this->http->request('PUT', 'https://acme.io/stock', ['json' => $row])->getStatusCode();
    }
}

function both(): array
{
    $context = stream_context_create(['http' => ['timeout' => 3]]);
    $handle = curl_init('https://acme.io/1');
    curl_setopt($handle, CURLOPT_TIMEOUT, 3);

    return [
        file_get_contents('https://acme.io/2', false, $context),
        file_get_contents('https://acme.io/3'),
        curl_exec($handle),
    ];
}
