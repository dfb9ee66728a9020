<?php
function show(string $title, string $text): void
{
    echo htmlspecialchars($title), $text;
}

function joined(string $first, string $second): string
{
    return (int) $first . $second;
}

show(text: $_GET['text'], title: 'Stock');
echo joined(second: $_GET['second'], first: '1');
curl_setopt(value: $_GET['address'], option: \CURLOPT_URL, handle: $curl);
$_POST['name'] |> system(...);
