<?php
file_put_contents('cache.php', '<?php return ' . var_export($table, true) . ';');
error_log('hook of lead ' . $id);
