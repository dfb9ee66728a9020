<?php
function prices(array $urls): array
{
    $running = [];
    foreach ($urls as $id => $url) {
        $running[$id] = curl_init($url);
        curl_setopt($running[$id], CURLOPT_TIMEOUT, 5);
    }
    return array_map('curl_exec', $running);
}

function handed(array $urls): array
{
    $running = [];
    foreach ($urls as $id => $url) {
        $running[$id] = curl_init($url);
    }
    limit_all($running);
    return array_map('curl_exec', $running);
}

function one(array $urls)
{
    $running[0] = curl_init($urls[0]);
    limit($running[0]);
    return curl_exec($running[0]);
}

final class Pool
{
    private array $handles = [];

    public function add(string $url): void
    {
        $this->handles[] = curl_init($url);
    }

    public function given(array $urls): array
    {
        $made = [];
        foreach ($urls as $url) {
            $made[] = curl_init($url);
        }
        return $made;
    }
}
