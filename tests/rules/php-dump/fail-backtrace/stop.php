<?php

try {
    run();
} catch (Throwable $e) {
    echo '<pre>' . $e->getTraceAsString() . '</pre>';
}
print implode("\n", array_keys(get_defined_vars()));
die(json_encode(debug_backtrace()));
