<?php
final class Client
{
    private const CHECK = true;
    private bool $verify = false;
    private $peer = false;
    public bool $host = false {
        get => $this->strict;
    }

    public function __construct(private bool $promoted = false, bool $verify = true)
    {
        $this->verify = $verify;
    }

    public function ask($curl): void
    {
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $this->verify);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $this->peer);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $this->promoted);
        curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, $this->host);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, self::CHECK);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, Other::CHECK);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, parent::CHECK);
    }
}

final class Draft
{
    private const CHECK = false;
}

$client->peer = true;
