<?php
final class Pages
{
    public function title(): string
    {
        $page = new \DOMDocument();
        $page->load(__DIR__ . '/page.xml');
        $this->settings->load('https://acme.io/is-only-a-key');

        return (string) new SimpleXMLElement('https', 0, false);
    }

    private function read(string $path): string
    {
        return file_get_contents($path);
    }

    public function all(): string
    {
        return $this->read(__DIR__ . '/all.json') . $this->name('https://acme.io/all');
    }

    private function name(string $address): string
    {
        $address = basename($address);
        return file_get_contents('/var/names/' . $address);
    }
}

final class Feed extends Transport
{
    public function rows(): string
    {
        $context = stream_context_create($this->streamOptions());

        return file_get_contents('https://acme.io/feed', false, $context);
    }

    public function send(string $address): string
    {
        $options = ['http' => ['method' => 'PUT', 'timeout' => 5]];

        return file_get_contents($address, false, stream_context_create($options));
    }
}
