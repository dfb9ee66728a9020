<p>var_dump($x)</p>
<?php
function dump($x) { return $x; }
echo dump('a');
$s = "var_dump($x)";
$h = <<<TXT
  var_dump($x);
  TXT;
