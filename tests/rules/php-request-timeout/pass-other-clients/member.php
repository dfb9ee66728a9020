<?php
$client = new \SoapClient('https://acme.io/stock.wsdl');
$client->timeout = 3;
