<?php
handle($_GET['title']);

function handle(string $title): void { page($title); }
function page(string $title): void { body($title); }
function body(string $title): void { head($title); }
function head(string $title): void { line($title); }
function line(string $title): void { word($title); }
function word(string $title): void { echo $title; }

echo first($_GET['note']);

function first(string $note): string { return second($note); }
function second(string $note): string { return third($note); }
function third(string $note): string { return fourth($note); }
function fourth(string $note): string { return fifth($note); }
function fifth(string $note): string { return trim($note); }
