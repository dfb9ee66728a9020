<?php
use GuzzleHttp\Client;

const SESSION_TIMEOUT = 3600;
define('LOGIN_TIMEOUT', 600);
error_log(ini_get('default_socket_timeout'));

final class Stock
{
    private int $timeout = 5;

    public function __construct(int $timeout)
    {
        $this->timeout = $timeout;
    }

    public function ask(string $id): string
    {
        $timeoutText = 'The warehouse is late';
        try {
            return (new Client())->get('https://acme.io/stock/' . $id)->getBody();
        } catch (\Exception $e) {
            return is_timeout($e) ? $this->show($timeoutText) : '';
        }
    }

    public function rows()
    {
        $soap = new \SoapClient('https://acme.io/stock.wsdl');
        return [$soap->rows(), simplexml_load_file('https://acme.io/rows.xml', \Row::class, LIBXML_NOCDATA)];
    }
}
