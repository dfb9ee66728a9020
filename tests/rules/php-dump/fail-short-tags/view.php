<ul><?= var_dump($a) ?></ul>
<?php foreach ($a as $b): ?>
<li><?php print_r($b) ?></li>
<?php endforeach ?>
