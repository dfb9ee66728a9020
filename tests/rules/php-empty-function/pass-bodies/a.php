<?php
interface A { public function a(); }
abstract class B implements A {
  abstract protected function b(int $x): ?string;
  private function __construct() {}
  public function c() { return 1; }
}
class C { public function __construct(private string $x, protected ?int $y = null) {} }
$f = function () {};
$g = fn($x) => $x;
function &h(): void { echo 1; }
