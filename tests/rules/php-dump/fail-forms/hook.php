<?php
use Symfony\Component\VarDumper\VarDumper;
VarDumper::dump($x);
\Symfony\Component\VarDumper\VarDumper::dump(['id' => 1]);
die(print_r($x, true));
echo '<pre>' . var_export($x, true) . '</pre>';
$rows->dd();
array_map('var_dump', $rows);
debug_print_backtrace();
$x |> var_dump(...);
