<?php
function show(string $title, string $text): void
{
    echo htmlspecialchars($title), $text;
}

function joined(string $first, string $second): string
{
    return (int) $first . $second;
}

show(text: 'Stock', title: $_GET['title']);
echo joined(second: 'a', first: $_GET['first']);
curl_setopt(value: $_GET['agent'], option: CURLOPT_USERAGENT, handle: $curl);
