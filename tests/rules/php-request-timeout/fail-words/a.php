<script>window.setTimeout(load, 100);</script>
<?php
use GuzzleHttp\{Client as Http, Exception\ConnectTimeoutException};

function ask(): string
{
    try {
        return (new Http())->get('https://acme.io/stock')->getBody();
    } catch (ConnectTimeoutException $e) {
        return 'A timeout of the warehouse';
    }
}

function read(): string
{
    $message = "The warehouse has had a timeout";
    return file_get_contents('https://acme.io/stock') ?: $message;
}
