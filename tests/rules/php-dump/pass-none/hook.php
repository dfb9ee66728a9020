<?php
// var_dump is not used here
/** Usage: var_dump($x); */
function answer($data) {
  $text = print_r($data, true);
  $code = var_export($data, 1);
  $logger->dump($data);
  Html::dd($data);
  exit(json_encode(['ok' => true]));
}
if (!$ok) { die('error'); }
exit;
exit(1);
exit($exit_code);
