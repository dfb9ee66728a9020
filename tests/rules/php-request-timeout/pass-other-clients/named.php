<?php
function named(Caller $caller)
{
    return $caller->ask(new \GuzzleHttp\Client(), timeout: 3);
}
