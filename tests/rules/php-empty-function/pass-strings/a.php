<p>function a() {}</p>
<?php
$s = 'function b() {}';
// function c() {}
