<?php
use GuzzleHttp\Client;

function element(Client $other, array $more)
{
    $more['timeout'] = 3;
    return (new Client())->get('https://acme.io/stock', $more);
}
