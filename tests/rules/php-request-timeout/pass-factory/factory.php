<?php

// Whoever gets the handle makes the request, in another file.
return static function (string $url) {
    $handle = curl_init($url);

    return $handle;
};
