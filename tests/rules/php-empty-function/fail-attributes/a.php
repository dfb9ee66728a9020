<?php
class A {
  #[Pure]
  #[Route('/x', methods: ['GET'])]
  public function a(#[Sensitive] string $x) {
  }
}
