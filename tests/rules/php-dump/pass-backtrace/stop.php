<?php

try {
    run();
} catch (Throwable $e) {
    $log->error($e->getMessage(), ['trace' => $e->getTraceAsString()]);
    echo json_encode(['error' => 'No answer from the warehouse']);
}
echo count(debug_backtrace());
