<?php
$u = 'https://amojo.kommo.com/';
