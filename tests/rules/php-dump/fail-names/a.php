<?php
namespace Acme\Back;

use Acme\Report\Debug as var_dump;
use Acme\Report\{Table as print_r, Chart};
use function Acme\Text\dump as show;
use function print_r as say;

class_alias(Chart::class, 'dd');
class_alias('Symfony\\Component\\VarDumper\\VarDumper', 'Look');

final class Handler
{
    use Loud, Quiet {
        Loud::tell insteadof Quiet;
        Quiet::tell as var_export;
    }

    public function dump(array $event): void
    {
        var_dump($event);
        print_r($event);
        dd($event);
        var_export($event);
        \dump($event);
        dump($event);
        SAY($event);
        \Look::dump($event);
    }
}
