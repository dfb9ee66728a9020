<?php
libxml_set_streams_context(stream_context_create(['http' => ['timeout' => 4]]));

function page(): DOMDocument
{
    $page = new DOMDocument();
    $page->loadHTMLFile('https://acme.io/page');
    return $page;
}
