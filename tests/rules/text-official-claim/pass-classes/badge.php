<?php
$class = 'official partner';
$badge = new Badge('acme-official acme-partner', ['classes' => 'official partner']);
