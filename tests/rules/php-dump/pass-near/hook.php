<?php
$text = Yaml::dump($config);
$dumper->dump($catalog);
error_log(print_r($error, true));
$code = var_export($config, true);
file_put_contents('config.php', '<?php return ' . var_export($config, true) . ';');
echo print_receipt($order);
