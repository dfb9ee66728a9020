<?php
function called()
{
    $soap = new \SoapClient('https://acme.io/stock.wsdl');
    $soap->setSocketTimeout(3);
    return $soap;
}
