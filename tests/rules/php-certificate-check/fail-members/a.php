<?php
const CHECK_PEER = false;
define('CHECK_HOST', 0);

final class Quiet
{
    private const OPTIONS = [CURLOPT_HEADER];
    public function ask($curl): array
    {
        return array_fill_keys(self::OPTIONS, false);
    }
}

final class Loose
{
    private const OPTIONS = [CURLOPT_SSL_VERIFYPEER];
    private const bool CHECK = false;
    private static bool $strict = false;
    private $verify = false;

    public function ask($curl): array
    {
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, self::CHECK);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, static::$strict);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $this->verify);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, CHECK_PEER);
        curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, \CHECK_HOST);
        return array_fill_keys(self::OPTIONS, false);
    }
}

curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, CHECK_PEER);
