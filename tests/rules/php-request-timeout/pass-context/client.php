<?php
use GuzzleHttp\Client;
$http = new Client(['base_uri' => 'https://api.acme-crm.io', 'timeout' => 4.0]);
$other = new \Acme\Client();
