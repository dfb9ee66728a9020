<?php
ini_set('default_socket_timeout', '3');
$soap = new \SoapClient('https://acme.io/stock.wsdl');
$rows = simplexml_load_file('https://acme.io/rows.xml', 'SimpleXMLElement', LIBXML_NOCDATA);
