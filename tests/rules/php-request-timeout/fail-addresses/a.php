<?php
const FEED = 'https://acme.io/feed.xml';

final class Pages
{
    public function title(): string
    {
        $page = new \DOMDocument();
        $page->load(FEED);

        return $page->textContent;
    }

    public function rows(): iterable
    {
        $reader = new XMLReader();
        $reader->open('https://acme.io/rows.xml');
        yield from new SplFileObject('https://acme.io/rows.csv');
        yield new SimpleXMLElement(FEED, LIBXML_NOCDATA, true);
    }

    private function read(string $what, string $where): string
    {
        return file_get_contents($where . '?of=' . $what);
    }

    public function all(): string
    {
        return $this->read('stock', 'https://acme.io/all');
    }
}

function send(string $address, array $row): bool
{
    $settings = ['http' => ['method' => 'PUT']];
    $context = stream_context_create($settings);

    return file_get_contents($address, false, $context) !== false && getimagesize('https://acme.io/a.png');
}
