<?php
$class = 'official partner';
$title = 'official partner of the factory';
