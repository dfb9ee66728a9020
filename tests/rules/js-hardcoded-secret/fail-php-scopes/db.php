<?php
use Acme\Sign\Request;

function stock(): PDO
{
    $words = 'sunflower';
    return new PDO('mysql:host=db.acme-crm.io;dbname=stock', 'stock', $words);
}

function mails(): PDO
{
    $words = 'marigold';
    return new PDO('mysql:host=mail.acme-crm.io;dbname=mails', 'mails', $words);
}

final class Api
{
    private array $kinds = [Request::class];

    public function __construct(string $host, string $apiSecret)
    {
    }
}

new Api('api.acme-crm.io', '5b8e0fc1d94a27e6803bb1f5a97c42de');
