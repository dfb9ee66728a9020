<?php

function keep(array $config): void
{
    file_put_contents(__DIR__ . '/config.php', '<?php return ' . var_export($config, true) . ';', LOCK_EX);
    file_put_contents(__DIR__ . '/hook.log', json_encode($config) . PHP_EOL, FILE_APPEND);
}
