<?php
final class Transport
{
    private const ADDRESS = 'https://api.own-widget.com';
    private const OPTIONS = [CURLOPT_RETURNTRANSFER => true];
    private string $url = 'https://rates.own-widget.com/today';

    public function send(array $body)
    {
        $curl = curl_init(self::ADDRESS);
        curl_setopt_array($curl, array_replace(self::OPTIONS, [CURLOPT_POSTFIELDS => $body]));
        return curl_exec($curl);
    }

    public function rates()
    {
        $stream = fopen($this->url, 'rb');
        return file_get_contents(self::ADDRESS . '/lead');
    }

    public function one(int $id)
    {
        return file_get_contents(sprintf('https://api.own-widget.com/%d', $id));
    }
}
