<?php
class Transport
{
    protected const TIMED = [CURLOPT_TIMEOUT => 5];
    protected const BASE = [CURLOPT_RETURNTRANSFER => true];
    private array $own = [CURLOPT_HEADER => false];

    protected function ask(string $path): string
    {
        $handle = curl_init('https://acme.io/' . $path);
        curl_setopt_array($handle, self::TIMED);
        return curl_exec($handle);
    }

    public function prices(): string
    {
        $handle = curl_init('https://acme.io/prices');
        $options = [CURLOPT_POST => true] + self::BASE;
        curl_setopt_array($handle, $options);
        return curl_exec($handle);
    }

    public function save(): string
    {
        $handle = curl_init('https://acme.io/prices');
        curl_setopt_array($handle, [CURLOPT_POST => true, ...$this->own]);
        return curl_exec($handle);
    }

    public function stock(): string
    {
        $this->ask('stock');
        $handle = curl_init('https://acme.io/stock');
        curl_setopt_array($handle, self::BASE);
        return curl_exec($handle);
    }
}
