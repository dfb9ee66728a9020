<p>echo $_GET['x'];</p>
<?php
// echo $_GET['x'];
$s = 'echo $_GET[x]';
save($_POST);
