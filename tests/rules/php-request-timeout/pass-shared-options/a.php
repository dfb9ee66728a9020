<?php
const SHARED = [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 7];

class Transport
{
    protected const BASE = [CURLOPT_TIMEOUT_MS => 2500];
    protected array $stream = ['http' => ['timeout' => 3]];

    protected function defaults(): array
    {
        return [CURLOPT_CONNECTTIMEOUT => 2, CURLOPT_TIMEOUT => 6];
    }
}

final class Prices extends Transport
{
    public function list(): string
    {
        $handle = curl_init('https://acme.io/prices');
        $options = self::BASE;
        $options[CURLOPT_RETURNTRANSFER] = true;
        curl_setopt_array($handle, $options);
        return curl_exec($handle);
    }

    public function two(): array
    {
        $one = curl_init('https://acme.io/1');
        curl_setopt_array($one, [CURLOPT_HEADER => false, ...static::BASE]);
        $other = curl_init('https://acme.io/2');
        curl_setopt($other, CURLOPT_TIMEOUT, 4);
        return [curl_exec($one), curl_exec($other)];
    }

    public function save(array $row): bool
    {
        $handle = curl_init('https://acme.io/prices');
        $options = $this->defaults();
        $options[CURLOPT_POSTFIELDS] = json_encode($row);
        curl_setopt_array($handle, $options);
        return curl_exec($handle) !== false;
    }

    public function read(): string
    {
        $options = $this->stream;
        return file_get_contents('https://acme.io/prices.csv', false, stream_context_create($options));
    }
}

final class Far extends Elsewhere
{
    public function ask(): string
    {
        $handle = curl_init('https://acme.io/far');
        $options = parent::OPTIONS + [CURLOPT_POST => true];
        curl_setopt_array($handle, $options);
        return curl_exec($handle);
    }

    public function tell(): string
    {
        $handle = curl_init('https://acme.io/far');
        curl_setopt_array($handle, [CURLOPT_POST => true, ...parent::OPTIONS]);
        return curl_exec($handle);
    }
}

function stock(): string
{
    $handle = curl_init('https://acme.io/stock');
    foreach (SHARED as $option => $value) {
        curl_setopt($handle, $option, $value);
    }
    return curl_exec($handle);
}
