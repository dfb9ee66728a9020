<?php
namespace Acme\Back {
    use Acme\Report\Sheet as VarDumper;
    use function Acme\Report\{row as var_dump, table as print_r};

    function dump(array $rows): string
    {
        return implode(',', $rows);
    }

    var_dump($rows);
    PRINT_R($rows);
    dump($rows);
    namespace\dump($rows);
    VarDumper::dump($rows);
    call_user_func('Acme\Back\dump', $rows);
}

namespace Acme\Other {
    echo \Acme\Back\dump([1]);
}
