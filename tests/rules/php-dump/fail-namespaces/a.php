<?php
namespace Acme\Back {
    use function Acme\Report\row as var_dump;
    use Acme\Report\Sheet as VarDumper;

    var_dump($rows);
    VarDumper::dump($rows);
}

namespace {
    use Symfony\Component\VarDumper\VarDumper;

    var_dump($rows);
    VarDumper::dump($rows);
    // var_dump($rows);
}
