<?php
use GuzzleHttp\Client as Http;
$http = new Http(['base_uri' => 'https://api.acme-crm.io']);
