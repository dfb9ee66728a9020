<?php
function both(): array
{
    $stock = curl_init('https://acme.io/stock');
    curl_setopt($stock, CURLOPT_TIMEOUT, 5);
    $price = curl_init('https://acme.io/price');
    curl_setopt($price, CURLOPT_RETURNTRANSFER, true);
    return [curl_exec($stock), curl_exec($price)];
}
