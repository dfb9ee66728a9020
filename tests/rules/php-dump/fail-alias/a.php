<?php
use Symfony\Component\VarDumper\{Cloner\VarCloner, VarDumper as Show};
use function Symfony\Component\VarDumper\dump as look;
use Tracy\Debugger as Inspector;

function handle(array $event): void {
  Show::dump($event);
  look($event);
  Inspector::barDump($event);
}
