<?php

use Psr\Http\Message\ServerRequestInterface;

function page(ServerRequestInterface $request): void
{
    include __DIR__ . '/pages/' . $request->getQueryParams()['page'];
    $body = $request->getParsedBody();
    echo $body['title'];
}
