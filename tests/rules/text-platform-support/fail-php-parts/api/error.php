<?php
const DESK = 'поддержку amoCRM';
define('HELP', 'amoCRM support');

final class Answers
{
    private const WHOM = 'al soporte de amoCRM';

    public function show($reason)
    {
        echo 'Обратитесь в ' . DESK . ', если склад не отвечает';
        printf('Please contact %s about %d rows', HELP, $reason);
        return sprintf('Error %1$d. Escriba %2$s', 7, self::WHOM);
    }
}
