<?php
final class Transport
{
    private const FOLDER = '/var/data';
    private array $options = [CURLOPT_TIMEOUT => 5];
    private array $more = [CURLOPT_POST => true];

    public function __construct(array $more)
    {
        $this->more = $more;
    }

    public function send($body)
    {
        $curl = curl_init('https://api.own-widget.com');
        curl_setopt_array($curl, $this->options + [CURLOPT_POSTFIELDS => $body]);
        return curl_exec($curl);
    }

    public function read($curl2)
    {
        return file_get_contents(self::FOLDER . '/rates.json');
    }
}
final class Other
{
    private array $more = [];

    public function with(array $more)
    {
        $this->more = $more;
        $curl = curl_init('https://api.own-widget.com');
        curl_setopt_array($curl, $this->more + [CURLOPT_POST => true]);
        return curl_exec($curl);
    }
}
