<?php
function quiet($curl): array
{
    $options = [CURLOPT_HEADER, CURLOPT_VERBOSE];
    foreach ($options as $option) {
        curl_setopt($curl, $option, false);
    }
    return $options;
}

function loose($curl, bool $dev): void
{
    $options = [CURLOPT_SSL_VERIFYPEER, CURLOPT_SSL_VERIFYHOST];
    foreach ($options as $option) {
        curl_setopt($curl, $option, false);
    }
    if ($dev) {
        $check = 0;
    } else {
        $check = false;
    }
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $check);
    $strict = true;
    $off = $strict = false;
    $set = static function () use ($curl, $off) {
        curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, $off);
    };
    $set();
}

$verify = true;
$verify = false;
$context = stream_context_create(['ssl' => ['verify_peer' => $verify]]);
foreach ([CURLOPT_SSL_VERIFYPEER => false, CURLOPT_SSL_VERIFYHOST => 0] as $name => $value) {
    curl_setopt($curl, $name, $value);
}
$keep = fn () => curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $verify);
