<?php
function ask($curl, bool $dev, string $name): bool
{
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false === $dev);
    curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 0 ?: 2);
    curl_setopt_array($curl, [CURLOPT_SSL_VERIFYPEER => false !== getenv('STRICT')]);
    $client = new GuzzleHttp\Client(['timeout' => 5, 'verify' => false || !$dev]);
    $context = stream_context_create(['ssl' => ['allow_self_signed' => true === $dev]]);
    $options[CURLOPT_SSL_VERIFYPEER] = 0 < strlen($name);
    $answer['verify'] = false;
    return match ($name) {
        'verify' => false,
        default => true,
    };
}
