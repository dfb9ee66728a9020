<?php

function ask($ch, bool $on)
{
    $option = CURLOPT_SSL_VERIFYPEER;
    curl_setopt($ch, $option, $on);
    $option = CURLOPT_HEADER;
    curl_setopt($ch, $option, 0);
    return curl_exec($ch);
}
