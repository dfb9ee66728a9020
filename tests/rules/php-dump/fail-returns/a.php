<?php
print_r($lead, return: false);
var_export(value: $lead, return: \FALSE);
print_r(return: false, value: $lead);
print_r(value: $lead);
echo print_r(return: true, value: $lead);
array_walk_recursive($rows, 'var_dump');
call_user_func_array('print_r', [$lead]);
array_map(array: $rows, callback: 'dump');
array_map(var_dump(...), $rows);
