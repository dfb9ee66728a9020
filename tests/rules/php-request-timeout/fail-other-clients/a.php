<?php
use Symfony\Component\HttpClient\HttpClient;
$client = HttpClient::create();
$soap = new SoapClient('https://acme.io/stock?wsdl');
$socket = fsockopen('ssl://acme.io', 443);
