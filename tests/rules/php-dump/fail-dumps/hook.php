<?php
var_dump($_POST);
print_r($data);
\var_export($data);
dd($a, $b);
// var_dump($data);
# print_r($x); die();
/* echo 1; var_dump($data); */
die($result);
exit($row['x']);
echo print_r($x, false);
