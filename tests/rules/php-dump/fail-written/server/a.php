<?php
file_put_contents('/tmp/hook.log', print_r($hook, true), FILE_APPEND);
fwrite($log, 'got ' . print_r($_SERVER, true));
printf('%s', print_r($hook, true));
