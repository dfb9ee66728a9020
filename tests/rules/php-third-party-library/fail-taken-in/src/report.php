<?php
namespace Acme\Reports;

use Monolog\{Logger, Handler\StreamHandler};
use function GuzzleHttp\Promise\all;
use Acme\Stock\Client;

require dirname(__DIR__) . '/vendor/autoload.php';

function report(Client $client): string
{
    $page = new \Mpdf\Mpdf();
    $log = new Logger('reports');
    $again = new \Mpdf\Mpdf();

    return $page->Output('', 'S');
}
