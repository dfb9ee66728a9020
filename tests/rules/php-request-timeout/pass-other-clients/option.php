<?php
function option(Caller $caller)
{
    $caller->setOption('timeout', 3);
    return $caller->run(new \GuzzleHttp\Client());
}
