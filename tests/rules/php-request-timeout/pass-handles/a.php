<?php
function both(): array
{
    $stock = curl_init('https://acme.io/stock');
    $price = curl_init('https://acme.io/price');
    foreach ([$stock, $price] as $one) {
        curl_setopt($one, CURLOPT_TIMEOUT_MS, 5000);
    }
    return [curl_exec($stock), curl_exec($price)];
}

function shared(): array
{
    $options = [CURLOPT_TIMEOUT => 5];
    $stock = curl_init('https://acme.io/stock');
    curl_setopt_array($stock, $options);
    $price = curl_init('https://acme.io/price');
    curl_setopt_array(options: $options, handle: $price);
    return [curl_exec($stock), curl_exec($price)];
}
