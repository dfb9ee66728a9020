<?php
function a() {}
class B {
  public static function b(array $x = []): void
  {
    // nothing yet
  }
}
