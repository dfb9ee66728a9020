<?php
function parameter($curl, $check = false): void
{
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $check);
}

function other(): array
{
    $check = false;
    $options = [CURLOPT_SSL_VERIFYPEER, CURLOPT_SSL_VERIFYHOST];
    return [$check, $options];
}

function changed($curl, array $given, object $source): void
{
    $check = false;
    $check |= $given['strict'];
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $check);
    $host = 0;
    [$host] = $given;
    curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, $host);
    $listed = false;
    list('a' => $listed, 'b' => $other) = $given;
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $listed);
    $out = false;
    read_setting($given, $out);
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $out);
    $kind = 0;
    settype($kind, 'bool');
    $bound = false;
    $alias = &$bound;
    $alias = true;
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $bound);
    $count = 0;
    $count++;
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $count);
    $one = false;
    foreach ($given as $one) {
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $one);
    }
    $many = [CURLOPT_SSL_VERIFYPEER];
    $many[0] = CURLOPT_HEADER;
    foreach ($many as $option) {
        curl_setopt($curl, $option, false);
    }
    foreach ($options as $option) {
        curl_setopt($curl, $option, false);
    }
    $taken = false;
    $set = function () use (&$taken) {
        $taken = true;
    };
    $set();
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $taken);
    $packed = false;
    extract($given);
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $packed);
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, fn ($check) => $check);
}

function read_setting(array $from, &$to): void
{
    $to = $from['verify'] ?? true;
}

function shared($curl): void
{
    global $strict;
    static $times = 0, $peer = false;
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $strict);
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $peer);
}

function chosen($curl, bool $dev): void
{
    $check = true;
    if ($dev) {
        $check = false;
    }
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $check);
    $host = 2;
    if ($dev) $host = 0;
    curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, $host);
}

$strict = false;
