<?php
namespace Acme\Reports;

use Acme\Monolog\Logger;
use MonologBridge\Logger as Bridge;

// use Twig\Environment;
function report(Mpdf\Page $page): string
{
    $text = 'Mpdf\Mpdf';
    $add = function (int $n) use ($text) { return $text . $n; };

    return $add(1) . \strlen($text);
}
