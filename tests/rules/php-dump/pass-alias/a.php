<?php
use Acme\Export\Database as Show;
use Acme\Report\table as look;
use Acme\Dump as Debugger;

function handle(array $event): void {
  Show::dump($event);
  look($event);
}
