<?php
use Symfony\Component\HttpClient\HttpClient;
$client = HttpClient::create(['timeout' => 4]);
$soap = new SoapClient('https://acme.io/stock?wsdl', ['connection_timeout' => 3]);
$socket = fsockopen('ssl://acme.io', 443, $code, $message, 5);
$other = stream_socket_client('tcp://acme.io:80', $code, $message, 3);
$card = Card::create();
