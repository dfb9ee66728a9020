<?php
const DESK = 'нашу поддержку';
define('HELP', 'our support');

final class Answers
{
    private const PLATFORM = 'amoCRM';

    public function show($reason)
    {
        echo 'Обратитесь в ' . DESK . ', если amoCRM не показывает склад';
        printf('Please contact %s about %s', HELP, self::PLATFORM);
        return sprintf('Sent to %s: %d leads', self::PLATFORM, $reason);
    }
}
